// Fetches the modules that the program was cut into. Whoever calls `lazy(n)` gets the nth of the functions that the
// program calls to have modules; it answers through the program's own table of functions.
//
// The program cannot go on after a module that fails, so no fetch here ever fails: it waits for the network as long
// as it takes. A file that the server no longer has means that this tab is older than every build kept; the page hears
// `liaison:stale-build` and offers to reload.
import { initSync } from "./liaison.js";

// So many modules, those with the lowest numbers, lie together in one file.
const small = "{{small}}";
const made = new Map();
// Everything the first page needs, as `boot.js` has begun to fetch it; nothing where a service worker has it all.
const first = globalThis.__liaison?.modules?.catch(() => undefined);

function lazy(index) {
  return async (callback, data) => {
    let isThere = true;
    try {
      const page = await first;
      if (page?.whole.includes(index)) await merged(page);
      else await Promise.all((await needed(index)).map(module));
    } catch (error) {
      console.error(error);
      isThere = false;
    }
    initSync().__indirect_function_table.get(callback)(data, isThere);
  };
}

async function needed(index) {
  const lists = await kept("{{lists}}", (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  return [...runs(lists[index])].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

// A list of numbers has the first and the last of each run of them.
function* runs(list) {
  for (let at = 0; at < list.length; at += 2) yield [list[at], list[at + 1]];
}

// The one that stands for all modules of the first page.
function merged(page) {
  return once("page", () => instantiated(page.bytes));
}

function module(number) {
  return once(number, () => instance(number));
}

// What was made stays; what failed is tried again when it is next asked for.
function once(name, make) {
  if (!made.has(name)) {
    const making = make().catch((error) => {
      made.delete(name);
      throw error;
    });
    made.set(name, making);
  }
  return made.get(name);
}

async function instance(number) {
  const page = await first;
  if (page && [...runs(page.numbers)].some(([from, to]) => from <= number && number <= to)) return merged(page);
  return instantiated(number < small ? (await kept("{{shared}}", unpacked)).get(number) : await arrival(`${number}.wasm`));
}

function instantiated(bytes) {
  return WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
}

// What several functions need is fetched and read once.
function kept(file, read) {
  return once(file, () => arrival(file).then(read));
}

// A head in JSON, behind the length of that, has their numbers and lengths; then the modules themselves.
function unpacked(buffer) {
  const head = 4 + new DataView(buffer).getUint32(0, true);
  const modules = new Map();
  let at = head;
  for (const [number, length] of JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, head - 4)))) {
    modules.set(number, new Uint8Array(buffer, at, length));
    at += length;
  }
  return modules;
}

async function arrival(file) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(new URL(file, import.meta.url));
      // Read to its end before it is handed over, because a stream that breaks half-way would be a failure too.
      if (response.ok) return await response.arrayBuffer();
      if (response.status === 404) {
        dispatchEvent(new CustomEvent("liaison:stale-build"));
        return new Promise(() => {});
      }
    } catch {
      // No network, or it broke: again, below.
    }
    await aMoment(attempt);
  }
}

// Longer each time, with some chance in it, and over at once when the network is back.
function aMoment(attempt) {
  return new Promise((resolve) => {
    const again = () => {
      clearTimeout(timer);
      removeEventListener("online", again);
      resolve();
    };
    const timer = setTimeout(again, Math.min(250 * 2 ** attempt, 10_000) * (0.75 + Math.random() / 2));
    addEventListener("online", again);
  });
}

