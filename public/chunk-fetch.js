// Stands at the top of the file that loads the program's modules and takes the place of the global `fetch` there. The
// program cannot go on after a module that fails, so this one never fails: it waits for the network as long as it
// takes. A file that the server no longer has means that this tab is older than every build kept; the page hears
// `liaison:stale-build` and offers to reload. Each body is read to its end before it is handed over, because a stream
// that breaks half-way would be a failure too.
const packed = "{{packed}}";
const arriving = new Map();

async function fetch(url) {
  const [file, ...place] = packed[url.pathname.split("/").at(-1)] ?? [url];
  const bytes = await whole(new URL(file, url));
  return new Response(bytes.slice(...place), { headers: { "content-type": "application/wasm" } });
}

function whole(url) {
  if (!arriving.has(url.href)) arriving.set(url.href, untilItArrives(url));
  return arriving.get(url.href);
}

async function untilItArrives(url) {
  const started = globalThis.__liaison?.chunks.get(url.href);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await (attempt === 0 && started ? started : globalThis.fetch(url));
      if (response.ok) return await response.arrayBuffer();
      if (response.status === 404) {
        globalThis.dispatchEvent(new CustomEvent("liaison:stale-build"));
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
      globalThis.removeEventListener("online", again);
      resolve();
    };
    const timer = setTimeout(again, Math.min(250 * 2 ** attempt, 10_000) * (0.75 + Math.random() / 2));
    globalThis.addEventListener("online", again);
  });
}

