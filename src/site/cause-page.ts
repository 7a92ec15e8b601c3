import type { Browser } from "../engine/fetch/exchange";
import type { Remedy, RemedyKind } from "../engine/remedy/remedy";
import type { CauseReference } from "../reference/cause-reference";
import { type Html, markup, rich } from "./html";
import { page } from "./page";
import { wire } from "./wire";

/** Links into the viewer, and where the demo shows the cause. */
export interface CauseExtras {
  /** The fragment that opens the example. */
  readonly broken: string;
  readonly fixed: string | null;
  /** Titles of the demo's cases. */
  readonly demo: readonly string[];
}

const BROWSERS: Readonly<Record<Browser, string>> = {
  chromium: "Chrome, Edge and other Chromium browsers",
  firefox: "Firefox",
  webkit: "Safari (WebKit)",
};

/** Whose change each way is. */
const OWNERS: readonly (readonly [title: string, kinds: readonly RemedyKind[]])[] = [
  ["If the server is yours", ["server-headers", "server-code", "platform-setting"]],
  ["In your page", ["page", "request"]],
  ["If the server isn't yours", ["proxy", "ask-owner"]],
  ["In the browser", ["browser"]],
];

/** The page of a cause. */
export function causePageOf(cause: CauseReference, extras: CauseExtras): string {
  return page({
    title: `${cause.label}: what it means and how to fix it - CORS Why`,
    description: cause.meaning.replaceAll("`", ""),
    root: "../",
    body: markup`<h1>${cause.label}</h1>
      <p class="id"><code>${cause.id}</code></p>
      <p class="meaning">${rich(cause.meaning)}</p>
      <h2>How to recognize it</h2>
      <p>${rich(cause.sign)}</p>
      ${example(cause, extras)} ${consoles(cause)}
      <h2>What to do</h2>
      ${OWNERS.map(([title, kinds]) =>
        ways(
          title,
          cause.remedies.filter(({ kind }) => kinds.includes(kind)),
        ),
      )}
      ${alike(cause)} ${links(cause)}`,
  });
}

function consoles({ messages }: CauseReference): Html {
  const known = (["chromium", "firefox", "webkit"] as const).filter((browser) => messages[browser].length > 0);
  if (known.length === 0)
    return markup`<h2>In the console</h2>
      <p>Browsers log nothing for it.</p>`;
  return markup`<h2>In the console</h2>
    <p>Words in braces stand for your own values.</p>
    <dl>
      ${known.map(
        (browser) =>
          markup`<dt>${BROWSERS[browser]}</dt>
            ${messages[browser].map((sentence) => markup`<dd><samp>${sentence}</samp></dd>`)}`,
      )}
    </dl>`;
}

function example(cause: CauseReference, { broken, fixed, demo }: CauseExtras): Html {
  const { exchange, diagnosis } = cause;
  return markup`<h2>On the wire</h2>
    <h3>Broken</h3>
    <p><strong>${rich(diagnosis.headline)}</strong> ${rich(diagnosis.why)}</p>
    ${wire(exchange, diagnosis.violations)}
    <p><a href="../viewer/index.html#${broken}">Open this example in the viewer</a></p>
    ${
      cause.fixed && fixed
        ? markup`<h3>Fixed</h3>
            ${wire(cause.fixed, [], exchange)}
            <p><a href="../viewer/index.html#${fixed}">Open the fixed example in the viewer</a></p>`
        : null
    }
    ${demo.length > 0 ? markup`<p>The demo (<code>npm start</code>) shows it live: ${demo.join("; ")}.</p>` : null}`;
}

function ways(title: string, remedies: readonly Remedy[]): Html | null {
  if (remedies.length === 0) return null;
  return markup`<h3>${title}</h3>
    ${remedies.map(
      ({ title: what, steps, code, cost, docs }) =>
        markup`<section>
          <h4>${rich(what)}</h4>
          <ol>
            ${steps.map((step) => markup`<li>${rich(step)}</li>`)}
          </ol>
          ${code.map(
            ({ where, text }) =>
              markup`<details>
                <summary>${rich(where)}</summary>
                <pre tabindex="0">${text}</pre>
              </details>`,
          )}
          ${cost === null ? null : markup`<p>Watch out: ${rich(cost)}</p>`}
          ${docs === null ? null : markup`<p><a href="${docs}">Documentation: ${rich(what)}</a></p>`}
        </section>`,
    )}`;
}

function alike({ alike: others }: CauseReference): Html | null {
  if (others.length === 0) return null;
  return markup`<h2>What looks alike</h2>
    <dl>
      ${others.map(
        ({ id, label, sign }) =>
          markup`<dt><a href="${id}.html">${label}</a></dt>
            <dd>${rich(sign)}</dd>`,
      )}
    </dl>`;
}

function links({ links: urls }: CauseReference): Html | null {
  if (urls.length === 0) return null;
  return markup`<h2>More</h2>
    <ul>
      ${urls.map((url) => markup`<li><a href="${url}">${url.replace("https://", "")}</a></li>`)}
    </ul>`;
}
