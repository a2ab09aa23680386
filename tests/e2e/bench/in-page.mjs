// What `writing.mjs` has the page run: each function is sent there as it stands, and knows nothing but the page.

export function isSaved() {
  return ['local', 'synced'].includes(document.querySelector('main .sync')?.dataset.state);
}

export function watchLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}

export function watchStart() {
  globalThis.started = {};
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) globalThis.started.painted = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  const look = () => {
    if (document.querySelector('main h1') && !document.querySelector('main [aria-busy=true]')) {
      globalThis.started.usable ??= performance.now();
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
}

/** The page that the worker answers with: the build's own, or the same without a program. */
export async function swap(which) {
  const name = (await caches.keys()).find((each) => each.startsWith('liaison-build-'));
  const cache = await caches.open(name);
  const own = (await cache.match('/bench-own')) ?? (await cache.match('/'));
  const html = await own.clone().text();
  await cache.put('/bench-own', own);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const without = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<link[^>]*(modulepreload|preload)[^>]*>/g, '');
  await cache.put('/', new Response(which === 'bare' ? without : html, { headers }));
  const state = await caches.open('liaison-worker');
  await state.delete('/worker-state');
}

export async function saveOnce(number) {
  const field = document.querySelector('main input[type=text]');
  field.value = `saved ${number} at ${Math.random()}`;
  const mark = document.querySelector('main .sync');
  const done = new Promise((resolve) => {
    // The moment itself: an observer hears of it after everything else that the page does then.
    mark.setAttribute = (name, value) => {
      if (name === 'data-state' && ['local', 'synced'].includes(value)) resolve(performance.now());
      Element.prototype.setAttribute.call(mark, name, value);
    };
  });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // What the key itself draws, and what the page shows of it after a pause, is no part of the save, which waits longer.
  await new Promise((shown) => setTimeout(shown, 180));
  // A page that is hidden writes at once what would have been gathered.
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  const hidden = new Event('visibilitychange', { bubbles: true });
  const start = performance.now();
  document.dispatchEvent(hidden);
  delete document.hidden;
  const saved = await done;
  delete mark.setAttribute;
  return saved - start;
}

/** An offer of many lines beside the draft that was begun, written while no page looks on. Gives its id. */
export async function putOffer(lines) {
  const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open(own.name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const [first] = await new Promise((resolve) => {
    const asking = database.transaction('drafts').objectStore('drafts').getAll(undefined, 1);
    asking.onsuccess = () => resolve(asking.result);
  });
  const { owner, updated_at } = JSON.parse(first).draft;
  const id = crypto.randomUUID();
  const line = { product: 'team', licences: '25', least: '5', most: '60', need: 'required', commitment: 'one_year', billing: 'yearly', pricing: 'discount', off: '8', named: '' };
  const payload = {
    revises: null,
    name: 'Thirty lines',
    usage_location: 'SG',
    office: '',
    currency: 'USD',
    tax: 'excluded',
    lines: Array.from({ length: lines }, () => ({ id: crypto.randomUUID(), ...line })),
    administration: 'no',
    message: { language: 'en', text: 'As we discussed.' },
    agreement: '',
    answer_by: '2027-06-30',
    audience: { choice: 'anyone', domain: '' },
    step: 'lines',
  };
  const draft = { id, kind: 'purchase_offer', owner, schema: 2, revision: 1, updated_at, payload: JSON.stringify(payload) };
  const row = { draft, choices: [], deleted: false, base: null, sent: null, refused: null, finished: null, parked: [] };
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('drafts', 'readwrite');
    transaction.objectStore('drafts').put(JSON.stringify(row), id);
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
  return id;
}

/** A database of its own with the same bytes and the same durability, and after the same pause. */
export async function putOnce() {
  const opened = (name, upgrade) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onupgradeneeded = () => upgrade?.(opening.result);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
  const kept = await opened(own.name);
  const row = await new Promise((resolve) => {
    const asking = kept.transaction('drafts').objectStore('drafts').getAll(undefined, 1);
    asking.onsuccess = () => resolve(asking.result[0]);
  });
  kept.close();
  const bench = await opened('bench', (database) => database.createObjectStore('rows'));
  await new Promise((shown) => setTimeout(shown, 180));
  const start = performance.now();
  await new Promise((resolve, reject) => {
    const transaction = bench.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(row, 'row');
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  const took = performance.now() - start;
  bench.close();
  return took;
}

export function echo(number) {
  const field = document.querySelector('main input[type=text]');
  const start = performance.now();
  field.value = `while it is sent ${number}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0)));
}

/** How often the draft of the page was written, by its row. */
export async function writtenTimes() {
  const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open(own.name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const [, draft] = /\/new\/([^/]+)/.exec(location.pathname);
  const row = await new Promise((resolve) => {
    const asking = database.transaction('drafts').objectStore('drafts').get(draft);
    asking.onsuccess = () => resolve(asking.result);
  });
  database.close();
  return JSON.parse(row).draft.revision;
}

export async function left() {
  const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open(own.name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const rows = await new Promise((resolve) => {
    const asking = database.transaction('outbox').objectStore('outbox').getAll();
    asking.onsuccess = () => resolve(asking.result);
  });
  database.close();
  return rows.filter((row) => ['queued', 'sending'].includes(JSON.parse(row).state)).length;
}

/** Finished drafts as they lie there after a week without a network, the first one first. */
export async function fillOutbox(count) {
  const listed = await (await fetch('/api/trial-invitations?limit=1')).json();
  const { terms } = listed.trial_invitations[0];
  const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
  const database = await new Promise((resolve) => {
    const opening = indexedDB.open(own.name);
    opening.onsuccess = () => resolve(opening.result);
  });
  const [first] = await new Promise((resolve) => {
    const asking = database.transaction('drafts').objectStore('drafts').getAll(undefined, 1);
    asking.onsuccess = () => resolve(asking.result);
  });
  const row = JSON.parse(first);
  const names = [];
  await new Promise((resolve, reject) => {
    const transaction = database.transaction(['drafts', 'outbox'], 'readwrite');
    for (let at = 0; at < count; at += 1) {
      const id = crypto.randomUUID();
      const name = `Queued ${String(at + 1).padStart(3, '0')}`;
      const queued = new Date(Date.now() - 7 * 86_400_000 + at * 60_000).toISOString();
      const finished = { schema: row.draft.schema, payload: row.draft.payload, choices: [] };
      names.push(name);
      transaction.objectStore('drafts').put(JSON.stringify({ ...row, draft: { ...row.draft, id }, finished }), id);
      const intent = {
        draft: id,
        kind: 'create_trial_invitation',
        owner: row.draft.owner,
        name,
        idempotency_key: crypto.randomUUID(),
        request: JSON.stringify({ terms: { ...terms, name } }),
        base_revision: null,
        after: [],
        state: 'queued',
        attempts: 0,
        next_try_at: queued,
        queued_at: queued,
        last_answer: null,
      };
      transaction.objectStore('outbox').put(JSON.stringify(intent), id);
    }
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  database.close();
  return names;
}

/** The names of all invitations, the oldest first. */
export async function created() {
  const names = [];
  let after = '';
  do {
    const answer = await fetch(`/api/trial-invitations?limit=200${after}`);
    const body = await answer.json();
    names.unshift(...body.trial_invitations.map((each) => each.terms.name).reverse());
    after = body.next ? `&after=${encodeURIComponent(body.next)}` : '';
  } while (after);
  return names;
}
