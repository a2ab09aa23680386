import { authorUnder } from '../support/author';
import { rounds } from '../support/rounds';
import { test } from '../support/test';

const ROUNDS = rounds(2);

test('a network that is cut, also half-way through an answer, loses nothing and does nothing twice', async ({ browser }, info) => {
  test.setTimeout(60_000 + ROUNDS * 120_000);
  await authorUnder(browser, info.project.metadata.database, ROUNDS, (_, wire) => ({
    stop: async () => wire.cut(),
    goOn: async () => wire.mend(),
  }));
});
