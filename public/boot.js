// Runs before the first paint, as a classic script: a module would wait for the document and the page would flash in
// the wrong theme. It fetches everything the first page needs, at once or, where a service worker has it, after the
// first paint, and hands it to the program:
//
//   __liaison.build      hash of this build, the name of its folder under /assets/
//   __liaison.words      by name, such as `en.common`, Promise<string>: the first page's words, JSON
//   __liaison.modules    Promise<{whole, numbers, bytes}>: the first page's as one module, the numbers of those it
//                        stands for (the first and the last of each run), and those of the loader's functions that
//                        need no others; absent where a service worker has them one by one
//   __liaison.session    Promise<Response | null>: GET /api/session; null without a network
//   __liaison.style(p)   Promise: the style sheets of this page stand, besides those of every page
//   __liaison.mounted()  the program calls it once its first view stands: the shell goes, the service worker knows
//   __liaison.crash(m)   an overlay that says what is safe; a program that stops is noticed here, see `trapped`
//
// `localStorage`: `liaison.language` (a language tag), `liaison.theme` (`light` or `dark`; absent: as the system).
(() => {
  "use strict";
  const config = "{{config}}";
  const base = new URL(".", document.currentScript.src);
  const build = base.pathname.split("/").at(-2);
  const root = document.documentElement;

  const remembered = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage is blocked: the system's choice stands.
    }
  };

  const chooseLanguage = () => {
    const chosen = remembered("liaison.language");
    if (chosen in config.words) return chosen;
    for (const tag of navigator.languages) {
      if (/^zh\b/i.test(tag)) return "zh-Hans";
      if (/^ja\b/i.test(tag)) return "ja";
      if (/^en\b/i.test(tag)) return "en";
    }
    return "en";
  };

  const path = location.pathname.split("/");
  const follows = (pattern) => {
    const wanted = pattern.split("/");
    return wanted.length === path.length && wanted.every((part, i) => part.startsWith(":") || part === path[i]);
  };

  root.lang = chooseLanguage();
  const theme = remembered("liaison.theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.dataset.side = /^\/(o|offers|home|sign-up)(\/|$)/.test(location.pathname) ? "customer" : "partner";

  // A dialog, because it stands above whatever the program left on the page and takes the focus.
  const say = (kind, detail) => {
    const sentence = config.words[root.lang];
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    const inside = document.createElement("div");
    inside.className = "dialog__in";
    const text = document.createElement("p");
    text.textContent = sentence[kind];
    inside.append(text);
    if (detail) {
      const trace = document.createElement("code");
      trace.textContent = detail;
      inside.append(trace);
    }
    const foot = document.createElement("div");
    foot.className = "dialog__do";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--primary";
    button.textContent = sentence.reload;
    button.addEventListener("click", () => location.reload());
    foot.append(button);
    dialog.append(inside, foot);
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
  };

  const ready = new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
    else resolve();
  });
  // Taking the program apart would keep the browser from painting the shell, so that it waits for the frame after the
  // shell is there. A page that nobody sees is not painted, and waits for nothing; nor does any for long.
  const painted = new Promise((resolve) => {
    const next = () => setTimeout(resolve);
    ready.then(() => (document.hidden ? next() : requestAnimationFrame(next)));
    document.addEventListener("visibilitychange", next, { once: true });
    setTimeout(resolve, 1000);
  });
  // Files that the service worker keeps are there in a moment: nothing is sought before the shell stands. What has to
  // come over a network is sought at once.
  const isKept = Boolean(navigator.serviceWorker?.controller);
  const sought = isKept ? painted : undefined;

  const get = async (name) => {
    await sought;
    const response = await fetch(new URL(name, base));
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    return response;
  };

  // A page's file: a head as JSON, behind the length of that in four bytes, then the core, which the browser compiles
  // while the rest is still on its way, and one module that stands for the page's others. The head: the functions that
  // have all they need in here, the lengths of both, and the numbers of the modules.
  const opened = async (response) => {
    const reader = response.body.getReader();
    let arrived = new Uint8Array();
    const next = async (most) => {
      if (!arrived.length) {
        const { done, value } = await reader.read();
        if (done) throw new Error("the file ends too soon");
        arrived = value;
      }
      const part = arrived.subarray(0, most);
      arrived = arrived.subarray(part.length);
      return part;
    };
    const exactly = async (length) => {
      const all = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const part = await next(length - at);
        all.set(part, at);
        at += part.length;
      }
      return all;
    };
    const head = new DataView((await exactly(4)).buffer).getUint32(0, true);
    const [whole, [first, rest], numbers] = JSON.parse(new TextDecoder().decode(await exactly(head)));
    let left = first;
    let passed;
    const core = new ReadableStream({
      async pull(controller) {
        const part = await next(left);
        left -= part.length;
        controller.enqueue(part);
        if (left === 0) {
          controller.close();
          passed();
        }
      },
    });
    const modules = new Promise((resolve) => (passed = resolve)).then(async () => ({
      whole,
      numbers,
      bytes: await exactly(rest),
    }));
    return { core: new Response(core, { headers: { "content-type": "application/wasm" } }), modules };
  };

  const script = document.currentScript;
  // A page that the server has drawn brings its own.
  const sheets = Object.fromEntries((script.dataset.styles ?? "").split(" ").map((name) => [name, ready]));
  const sheet = async (name) => {
    await sought;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(`${name}.css`, base);
    // Always before the sheet of every page, so that the order is the same whenever it comes.
    script.after(link);
    // A page without its looks is still a page.
    await new Promise((done) => (link.onload = link.onerror = done));
  };
  // The shell is painted without them; the program waits for those of its page.
  const style = (page) => {
    const names = Object.keys(config.styles).filter((name) => config.styles[name].includes(page));
    return Promise.all(names.map((name) => (sheets[name] ??= sheet(name))));
  };

  const [, page, parts = []] = config.pages.find(([path]) => follows(path)) ?? [];
  style(page);
  const isOneFile = page && (!isKept || config.starts.includes(page));
  const bundle = isOneFile ? get(`pages/${page}.bin`).then((file) => painted.then(() => opened(file))) : undefined;
  const modules = bundle?.then((bundle) => bundle.modules);
  const core = () => get("liaison_bg.wasm");
  const wasm = bundle ? bundle.then((bundle) => bundle.core, core) : core();
  const words = {};
  for (const part of ["common", ...parts]) {
    const name = `${root.lang}.${part}`;
    words[name] = get(`lang/${name}.json`).then((response) => response.text());
  }

  // Refused is only a device that was lost: the program hears nothing before everything is off it.
  const session = Promise.resolve(sought)
    .then(() => fetch("/api/session", { headers: { accept: "application/json" } }))
    .then(async (answer) => {
      if (answer.status === 401) await (await import(new URL("wipe.js", base))).default(answer);
      return answer;
    })
    .catch(() => null);

  let crashed = false;
  globalThis.__liaison = {
    build,
    modules,
    words,
    style,
    session,
    mounted() {
      document.getElementById("boot")?.remove();
      navigator.serviceWorker?.ready.then((worker) => {
        worker.active?.postMessage({ type: "mounted", build });
      });
    },
    crash(message) {
      if (crashed) return;
      crashed = true;
      say("crashed", message);
    },
  };

  // A panic ends in a trap and says nothing: its words would weigh more than they tell. After it nothing that the
  // program holds can be trusted, so it is not called again.
  const trapped = (error) => {
    if (error instanceof WebAssembly.RuntimeError) globalThis.__liaison.crash(String(error.stack ?? error));
  };
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));

  // Whoever consumes these hears of a failure; these handlers only keep the browser from calling it unhandled.
  for (const promise of [wasm, modules, ...Object.values(words)]) promise?.catch(() => {});

  const start = async () => {
    await Promise.all([ready, painted]);
    const [program] = await Promise.all([import(new URL("liaison.js", base)), ...Object.values(words)]);
    await program.default({ module_or_path: wasm });
  };
  start().catch((error) => {
    console.error(error);
    trapped(error);
    if (!crashed) say("failed", "");
  });

  const onLoad = () => {
    if (config.dev) watchBuild();
    else navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch((error) => console.warn(error));
  };
  // While developing, no worker stands between the page and the newest build, and a new build reloads the page.
  const watchBuild = async () => {
    for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) await worker.unregister();
    setInterval(async () => {
      const newest = await fetch("/build.json", { cache: "no-store" }).then((r) => r.json(), () => null);
      if (newest && newest.build !== build) location.reload();
    }, 1000);
  };
  addEventListener("load", onLoad, { once: true });
})();
