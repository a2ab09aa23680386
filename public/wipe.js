// A device that somebody signed out from elsewhere because it was lost: everything of theirs goes before anything is
// shown. `boot.js` fetches it when the server says so. What could not be deleted stays to be done at the next start.
const PATIENCE_MS = 5000;

const deleted = (name) =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
    // A tab that does not give way would keep this one waiting for good.
    setTimeout(reject, PATIENCE_MS);
  });

export default async (response) => {
  const { code, params } = await response.clone().json();
  if (code !== "session_wiped") return;
  const name = `liaison-${params.user}`;
  // Other tabs of the account forget what is on their pages, and close the database.
  new BroadcastChannel(name).postMessage('"signed_out"');
  localStorage.removeItem("liaison.session");
  sessionStorage.clear();
  await deleted(name);
  const headers = { "content-type": "application/json" };
  const told = await fetch("/api/wipes", { method: "POST", headers, body: "{}" });
  if (!told.ok) return;
  sessionStorage.setItem("liaison.wiped", "");
  location.replace("/sign-in");
  // This page is over.
  await new Promise(() => {});
};
