import type { Chance } from './chance';
import type { Wire } from './wire';

/** What is taken away from under the page, and comes back. */
export type Line = { stop(): Promise<void>; goOn(): Promise<void> };

/** So long a request is waited for. */
const LATEST = 4_000;

/**
 * Takes it away once and gives it back a little later: at a random moment, with such a request on its way, or half-way
 * through its answer.
 */
export async function interrupt(wire: Wire, line: Line, chance: Chance, request: string): Promise<void> {
  const [moment, within, passed] = [chance.below(3), chance.below(15), chance.below(500)];
  const [latest, pause] = [chance.below(2_500), chance.below(1_000)];
  await new Promise<void>((done, failed) => {
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= line.stop().then(done, failed);
      return stopping;
    };
    if (moment === 1) wire.whenAsked(request, () => setTimeout(stop, within));
    if (moment === 2) wire.trapAnswerOf(request, stop, passed);
    setTimeout(stop, moment === 0 ? latest : LATEST);
  });
  wire.disarm();
  await new Promise((done) => setTimeout(done, pause));
  await line.goOn();
}
