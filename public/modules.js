// Fetches the modules that the program was cut into. Whoever calls `lazy(n)` gets the nth of the functions that the
// program calls to have modules; it answers through the program's own table of functions.
//
// The program cannot go on after a module that fails, so no fetch here ever fails: it waits for the network as long as
// it takes. A file that the server no longer has means that this tab is older than every build kept; the page hears
// `liaison:stale-build` and offers to reload.
import { initSync } from "./liaison.js";

// So many modules, those with the lowest numbers, lie together in one file.
const small = "{{small}}";
const instances = [];
const arriving = new Map();
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
  const numbers = [];
  inRuns(lists[index], (from, to) => {
    for (let number = from; number <= to; number += 1) numbers.push(number);
  });
  return numbers;
}

// Whether something is so of any run of numbers. A list has the first and the last of each.
function inRuns(list, is) {
  return list.some((from, at) => at % 2 === 0 && is(from, list[at + 1]));
}

// The one that stands for all modules of the first page.
function merged(page) {
  page.instance ??= made(page.bytes);
  return page.instance;
}

// What was loaded stays; what failed is tried again when it is next asked for.
function module(number) {
  instances[number] ??= instance(number).catch((error) => {
    delete instances[number];
    throw error;
  });
  return instances[number];
}

async function instance(number) {
  const page = await first;
  if (page && inRuns(page.numbers, (from, to) => from <= number && number <= to)) return merged(page);
  return made(number < small ? (await kept("{{shared}}", unpacked)).get(number) : await arrival(`${number}.wasm`));
}

function made(bytes) {
  return WebAssembly.instantiate(bytes, { __wasm_split: initSync() });
}

// What several functions need is fetched and read once.
function kept(file, read) {
  if (!arriving.has(file)) arriving.set(file, arrival(file).then(read));
  return arriving.get(file);
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

