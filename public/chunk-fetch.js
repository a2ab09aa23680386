// Stands at the top of the file that loads the program's chunks and takes the place of the global `fetch` there. The
// program cannot go on after a chunk that fails, so this one never fails: it waits for the network as long as it takes.
// A chunk that the server no longer has means that this tab is older than every build kept; the page hears
// `liaison:stale-build` and offers to reload. The whole body is read before it is handed over, because a stream that
// breaks half-way would be a failure too.
async function fetch(url) {
  const started = globalThis.__liaison?.chunks.get(url.href);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await (attempt === 0 && started ? started : globalThis.fetch(url));
      if (response.ok) {
        return new Response(await response.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
      }
      if (response.status === 404) {
        globalThis.dispatchEvent(new CustomEvent("liaison:stale-build"));
        return new Promise(() => {});
      }
    } catch {
      // No network, or it broke: again, below.
    }
    await new Promise((resolve) => {
      const again = () => {
        clearTimeout(timer);
        globalThis.removeEventListener("online", again);
        resolve();
      };
      const timer = setTimeout(again, Math.min(250 * 2 ** attempt, 10_000) * (0.75 + Math.random() / 2));
      globalThis.addEventListener("online", again);
    });
  }
}
