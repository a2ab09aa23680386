// The service worker: the shell of the program opens without a network. It keeps files of builds and nothing else;
// what people wrote or read is in IndexedDB, never here.
//
// A page is answered from this build until the build has failed to start twice: then the last build that reported
// "mounted" is served, for an hour, after which this one gets another chance. The old build's files stay, because
// tabs of that build still ask for them.
//
// To take the worker off every browser, copy sw-kill.js over sw.js on the server: browsers ask for sw.js anew on
// every visit.
"use strict";

const BUILD = "{{build}}";
const FILES = "{{files}}";
const PREFIX = "liaison-build-";
const STATE = "liaison-worker";
const STARTS_ALLOWED = 2;
const STARTS_FORGOTTEN_MS = 60 * 60 * 1000;
// What is not a page of the program.
const NOT_SHELL = /^\/(api|o|offers|assets|icons|health|ready)(\/|$)|\.[a-z0-9]+$/;
// The pages behind a link and those that the server draws: its for as long as it answers.
const SERVED = /^\/((o|offers)\/[^/]+|marketplace(\/partners\/[^/]+)?)$/;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
  if (event.data?.type === "mounted") event.waitUntil(mounted(event.data.build));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (SERVED.test(url.pathname)) event.respondWith(fetch(request).catch(() => shell(request)));
    else if (!NOT_SHELL.test(url.pathname)) event.respondWith(shell(request));
  } else if (url.pathname.startsWith("/assets/") || FILES.includes(url.pathname)) {
    event.respondWith(asset(request));
  }
});

// All of the build or nothing: a build with a hole would open and then stop half-way.
async function install() {
  try {
    const cache = await caches.open(PREFIX + BUILD);
    await cache.addAll(FILES);
    const page = await fetch("/", { cache: "no-store" });
    const html = await page.clone().text();
    if (!page.ok || page.redirected || !html.includes(`/assets/${BUILD}/`)) {
      throw new Error("the server has another build already");
    }
    await cache.put("/", page);
  } catch (error) {
    await caches.delete(PREFIX + BUILD);
    throw error;
  }
}

async function activate() {
  const { good } = await readState();
  const kept = [STATE, PREFIX + BUILD, PREFIX + good];
  for (const name of await caches.keys()) {
    if (!kept.includes(name)) await caches.delete(name);
  }
  await self.clients.claim();
}

async function shell(request) {
  const build = await change((state) => {
    const starts = state.starts[BUILD] ?? { count: 0, at: 0 };
    if (Date.now() - starts.at > STARTS_FORGOTTEN_MS) starts.count = 0;
    if (starts.count >= STARTS_ALLOWED) return state.good === BUILD ? null : state.good;
    state.starts = { [BUILD]: { count: starts.count + 1, at: Date.now() } };
    return BUILD;
  });
  const page = build && (await fromCache("/", build));
  if (page) return page;
  try {
    return await fetch(request);
  } catch (error) {
    const own = await fromCache("/", BUILD);
    if (own) return own;
    throw error;
  }
}

async function asset(request) {
  const path = new URL(request.url).pathname;
  const found = await fromCache(path, BUILD);
  if (found) return found;
  for (const name of await caches.keys()) {
    const other = name.startsWith(PREFIX) && (await caches.match(path, { cacheName: name }));
    if (other) return other;
  }
  return fetch(request);
}

async function mounted(build) {
  await change((state) => {
    if (build === BUILD) state.starts = {};
    state.good = build;
  });
}

function fromCache(path, build) {
  return caches.match(path, { cacheName: PREFIX + build });
}

async function readState() {
  const kept = await (await caches.open(STATE)).match("/worker-state");
  return kept ? kept.json() : { good: null, starts: {} };
}

// One change after the other: two tabs that open together must not overwrite each other's count.
let last = Promise.resolve();
function change(edit) {
  const next = last.then(async () => {
    const state = await readState();
    const result = edit(state);
    await (await caches.open(STATE)).put("/worker-state", Response.json(state));
    return result;
  });
  last = next.catch(() => {});
  return next;
}
