// Runs in a worker and reads one file of addresses: the page sends it, and hears
//
//   {"read":{"percent":…,"part":…}}   what has become of some more rows
//   {"last":…}                        of the rest, and that was all
//   {"failed":"start"}                the program for it could not be started
//   {"failed":"read"}                 the browser does not hand the file out
//
// as text, because that is what the program reads anyway.
// Whoever does not want it any more ends the worker.
import start, { Reading, likelier, recognised } from "./csv.js";

// So many bytes at a time: a few hundred rows, which the page takes in well under a frame.
const PIECE = 32 * 1024;

addEventListener("message", async ({ data: file }) => {
  try {
    await start();
  } catch (error) {
    return failed("start", error);
  }
  try {
    read(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    failed("read", error);
  }
});

function read(bytes) {
  const decoder = new TextDecoder(recognised(bytes) ?? guessed(bytes.subarray(0, PIECE)));
  const reading = new Reading();
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    const part = reading.feed(text);
    postMessage(`{"read":{"percent":${Math.floor((100 * at) / bytes.length)},"part":${part}}}`);
  }
  // A character that never ended counts too.
  postMessage(`{"last":${reading.finish(decoder.decode())}}`);
}

const guessed = (beginning) =>
  likelier(...["shift_jis", "gb18030"].map((label) => new TextDecoder(label).decode(beginning)));

function failed(what, error) {
  console.info(error);
  postMessage(`{"failed":"${what}"}`);
}
