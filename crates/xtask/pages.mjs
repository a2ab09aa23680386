// How long the server takes to answer a page of a list: each list is walked from its head, and each answer is measured
// from the request to the last byte.
//
// `node pages.mjs`, with ORIGIN and LISTS (a JSON array of `[name, path]`); writes `{name: [milliseconds]}` to standard
// output. `cargo xtask bench pages` runs it.

const origin = process.env.ORIGIN;
const lists = JSON.parse(process.env.LISTS);
/** Of one list. What is short is walked again from its head. */
const PAGES = 60;

for (let attempt = 0; !(await fetch(`${origin}/ready`).catch(() => undefined))?.ok; attempt += 1) {
  if (attempt > 200) throw new Error('the server is not ready');
  await new Promise((done) => setTimeout(done, 50));
}

const signedIn = await fetch(`${origin}/api/sessions`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin },
  body: JSON.stringify({ email: 'mara@tidewell.example', password: 'liaison-demo' }),
});
if (!signedIn.ok) throw new Error(`signing in: ${signedIn.status}`);
const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');

const measured = {};
for (const [name, path] of lists) {
  measured[name] = await walk(path);
}
console.log(JSON.stringify(measured));

async function walk(path) {
  const millis = [];
  let after;
  for (let page = 0; page < PAGES; page += 1) {
    const url = new URL(path, origin);
    if (after) url.searchParams.set('after', after);
    const began = performance.now();
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    millis.push(performance.now() - began);
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
    // What lies between is passed over in pages of 200 that are not measured, so that deep pages are among them.
    after = await skip(path, JSON.parse(text).next);
  }
  return millis;
}

/** The place some pages on, or nothing at the end. */
async function skip(path, after) {
  let place = after;
  for (let page = 0; place && page < 4; page += 1) {
    const url = new URL(path, origin);
    url.searchParams.set('after', place);
    url.searchParams.set('limit', '200');
    const answer = await fetch(url, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    place = (await answer.json()).next;
  }
  return place;
}
