/**
 * The page's side of the demo: an ordinary page that asks APIs and shows what came back. It runs in the browser as it
 * stands here.
 */

/** @typedef {"delivered" | "rejected" | "opaque"} Result */

/** Asks as a page would; told apart from a frame's request only by where it runs, so it must not use anything around it. */
async function ask(url, { method, headers, credentials, mode, body, givesUpAfter }) {
  if (mode === "websocket") {
    return new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.addEventListener("open", () => resolve("delivered"));
      socket.addEventListener("error", () => resolve("rejected"));
    });
  }
  const controller = new AbortController();
  const { signal } = controller;
  if (givesUpAfter !== undefined) void fetch(givesUpAfter).then(() => controller.abort());
  try {
    // oxlint-disable-next-line unicorn/no-invalid-fetch-options -- a case without a method has no body either
    const response = await fetch(url, { method, headers, credentials, mode, body, signal });
    if (response.type === "opaque") return "opaque";
    await response.text();
    return "delivered";
  } catch {
    return "rejected";
  }
}

/** The same in a frame of its own: a sandboxed one has no origin, one with a policy may not ask everybody. */
async function askFromFrame(url, request) {
  const frame = document.createElement("iframe");
  if (request.sandboxed) frame.sandbox.add("allow-scripts");
  frame.hidden = true;
  frame.title = "A frame that asks an API";
  const policy = `<meta http-equiv="Content-Security-Policy" content="${request.policy ?? ""}">`;
  const call = `ask(${JSON.stringify(url)}, ${JSON.stringify(request)})`;
  const script = `${ask}\n${call}.then((result) => parent.postMessage(result, "*"));`;
  frame.srcdoc = `<!doctype html>${policy}<script>${script.replaceAll("<", "\\u003c")}</script>`;

  const settled = new Promise((resolve) => {
    addEventListener("message", function listen(event) {
      if (event.source !== frame.contentWindow) return;
      removeEventListener("message", listen);
      resolve(event.data);
    });
  });
  document.body.append(frame);
  const result = await settled;
  frame.remove();
  return result;
}

/** One case's row; `run` asks and shows the result. */
function createRow({ id, title, note, url, request }) {
  const row = document.querySelector("#case").content.firstElementChild.cloneNode(true);
  const button = row.querySelector("button");
  const result = row.querySelector(".result");
  row.dataset.case = id;
  row.querySelector("h3").textContent = title;
  row.querySelector(".note").textContent = note;
  row.querySelector("code").textContent = `${request.method} ${url}`;
  button.setAttribute("aria-label", `Ask: ${title}`);

  function show(word) {
    result.dataset.result = word;
    result.textContent = word;
  }

  /** @returns {Promise<Result>} */
  async function run() {
    show("waiting");
    const word = await (request.sandboxed || request.policy ? askFromFrame(url, request) : ask(url, request));
    show(word);
    summarise();
    return word;
  }

  button.addEventListener("click", () => void run());
  return { row, run };
}

function summarise() {
  const count = (word) => document.querySelectorAll(`[data-result="${word}"]`).length;
  document.querySelector("#summary").textContent =
    `${count("delivered")} delivered, ${count("rejected")} rejected, ${count("opaque")} opaque`;
}

const runs = new Map();

/** One after the other, so that two loads of the page look the same. */
async function runAll() {
  const results = {};
  for (const [id, run] of runs) results[id] = await run();
  return results;
}

async function start() {
  const groups = await (await fetch("/cases.json")).json();
  for (const { title, cases } of groups) {
    const section = document.querySelector("#group").content.firstElementChild.cloneNode(true);
    section.querySelector("h2").textContent = title;
    for (const demoCase of cases) {
      const { row, run } = createRow(demoCase);
      section.querySelector("ul").append(row);
      runs.set(demoCase.id, run);
    }
    document.querySelector("#groups").append(section);
  }
  document.querySelector("#run-all").addEventListener("click", () => void runAll());
  return runAll();
}

async function run(id) {
  const ask = runs.get(id);
  if (!ask) throw new Error(`There is no case "${id}"`);
  return ask();
}

window.demo = { ready: start(), run, runAll };
