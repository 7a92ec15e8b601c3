import { WARNINGS } from "../engine/diagnose/words/warnings";
import type { Browser } from "../engine/fetch/exchange";
import { causesOfMessage, messagesFor } from "../engine/messages/index";
import type { CauseReference } from "../reference/cause-reference";
import { type Html, markup, rich } from "./html";
import { page } from "./page";

/** The first page: a field for a console message or words, and every cause by how it shows. */
export function indexPage(causes: readonly CauseReference[]): string {
  return page({
    title: "CORS Why: what every CORS error means and how to fix it",
    description:
      "Paste a CORS error from the browser's console and see what is behind it, on whose side it is and what fixes it.",
    root: "./",
    hasSearch: true,
    body: markup`<h1>What is behind your CORS error?</h1>
      <p>
        Paste a message from the browser's console (Chrome, Edge, Firefox, Safari), or search by words. Nothing leaves
        this page.
      </p>
      <form class="search" role="search">
        <label for="search">Console message or words</label>
        <textarea id="search" rows="3" spellcheck="false" autocomplete="off"></textarea>
      </form>
      <p id="found" role="status"></p>
      <ol id="likely" hidden></ol>
      <h2>All causes, and how to recognize them</h2>
      <ul id="causes" class="causes">
        ${causes.map(
          ({ id, label, meaning, sign }) =>
            markup`<li data-cause="${id}">
              <a href="causes/${id}.html">${label}</a> <span>${rich(sign)}</span><span hidden>${meaning}</span>
            </li> `,
        )}
      </ul>`,
  });
}

const BROWSERS: readonly (readonly [Browser, string])[] = [
  ["chromium", "Chrome, Edge and other Chromium browsers"],
  ["firefox", "Firefox"],
  ["webkit", "Safari (WebKit)"],
];

/** What each browser logs, with the causes behind it. */
export function messagesPage(causes: readonly CauseReference[]): string {
  const labels = new Map(causes.map(({ id, label }) => [id as string, label]));
  const link = (id: string): Html => markup`<a href="causes/${id}.html">${labels.get(id) ?? id}</a>`;
  return page({
    title: "CORS errors in the console, browser by browser - CORS Why",
    description: "Every CORS message of Chrome, Firefox and Safari, with the causes behind it.",
    root: "./",
    body: markup`<h1>Messages in the console</h1>
      <p>Words in braces stand for your own values.</p>
      ${BROWSERS.map(
        ([browser, title]) =>
          markup`<h2>${title}</h2>
            ${messagesFor(browser).map(
              (message) =>
                markup`<section>
                  <h3><samp>${message.texts[0] ?? ""}</samp></h3>
                  ${message.names ? markup`<p class="id"><code>${message.names[0] ?? ""}</code></p>` : null}
                  <ul class="inline">
                    ${causesOfMessage(message).map((id) => markup`<li>${link(id)}</li> `)}
                  </ul>
                </section>`,
            )}`,
      )}`,
  });
}

/** Each warning, with an example of the value that it is about. */
const WARNING_TEXTS: Readonly<Record<keyof typeof WARNINGS, string>> = {
  ...WARNINGS,
  "credentials-unknown": WARNINGS["credentials-unknown"]("https://app.example", false),
  "access-control-is-not-csrf-protection": WARNINGS["access-control-is-not-csrf-protection"]("POST"),
  "own-origin-refused": WARNINGS["own-origin-refused"]("POST", 403, "https://app.example", null),
  "origin-refused": WARNINGS["origin-refused"]("Ollama", 403, "chrome-extension://abcdefghijklmnopabcdefghijklmnop"),
  "cookie-not-kept": WARNINGS["cookie-not-kept"]({
    name: "session",
    why: "its `SameSite` keeps it from pages of other sites",
    fix: "Set `SameSite=None; Secure`.",
  }),
  "cookie-not-sent": WARNINGS["cookie-not-sent"]("session"),
  "cookie-lost-before": WARNINGS["cookie-lost-before"](
    { name: "session", why: "its `SameSite` keeps it from pages of other sites", fix: "Set `SameSite=None; Secure`." },
    401,
    true,
  ),
  "token-hidden-before": WARNINGS["token-hidden-before"](["access-token"], "https://api.example/login", 401),
  "header-hidden": WARNINGS["header-hidden"](["X-Total-Count"]),
  "max-age-invalid": WARNINGS["max-age-invalid"]("1 hour"),
  "max-age-over-cap": WARNINGS["max-age-over-cap"]("604800", ["Chromium 7200", "Firefox 86400", "Safari 600"], []),
};

/** What is worth knowing of requests that pass, or that fail for another reason. */
export function warningsPage(): string {
  return page({
    title: "Warnings - CORS Why",
    description: "What CORS Why warns of besides errors: unsafe settings, caches, headers that scripts can't read.",
    root: "./",
    body: markup`<h1>Warnings</h1>
      <p>They stand beside a verdict: the request may pass, and something about it is unsafe, slow or surprising.</p>
      <dl>
        ${Object.entries(WARNING_TEXTS).map(
          ([id, text]) =>
            markup`<dt id="${id}"><code>${id}</code></dt>
              <dd>${rich(text)}</dd>`,
        )}
      </dl>`,
  });
}
