import type { Panel, PanelSize } from "../test/support/panel";

/** One image of the panel: what to do first, and how large and in which theme it is taken. */
export interface Shot {
  readonly name: string;
  readonly size?: PanelSize;
  readonly theme?: "light" | "dark";
  readonly prepare?: (panel: Panel) => Promise<void>;
}

export const USUAL: PanelSize = { width: 1200, height: 760 };
/** Docked to the right, as narrow as DevTools gets. */
const NARROW: PanelSize = { width: 360, height: 760 };
/** Docked to the bottom, as flat as people have it. */
const FLAT: PanelSize = { width: 1200, height: 200 };
/** Docked to the bottom and to the right as people have it, and in a window of its own. */
const DOCKS: readonly (readonly [name: string, size: PanelSize])[] = [
  ["bottom-300", { width: 1280, height: 300 }],
  ["bottom-350", { width: 1280, height: 350 }],
  ["bottom-400", { width: 1280, height: 400 }],
  ["right-400", { width: 400, height: 800 }],
  ["right-450", { width: 450, height: 800 }],
  ["right-500", { width: 500, height: 800 }],
  ["undocked", { width: 1200, height: 760 }],
];
/** A window of 1280 x 800 at 200 % zoom, with the page beside it. */
const ZOOMED: PanelSize = { width: 600, height: 340 };

/** Chooses the request of a demo case, and has its diagnosis on screen from the start. */
export function choose(id: string) {
  return async (panel: Panel): Promise<void> => {
    await panel.evaluate((one: string) => {
      document.querySelector<HTMLElement>(`[data-url*="/${one}/"]`)?.click();
      document.querySelector(".detail")?.scrollTo(0, 0);
    }, id);
    await panel.waitFor((one: string) => document.querySelector(".about-request")?.textContent?.includes(`/${one}/`), {
      args: [id],
      what: `the answer about ${id}`,
    });
  };
}

/** What comes after the fix, with everything unfolded. */
async function unfold(panel: Panel): Promise<void> {
  await panel.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    document.querySelector(".more")?.scrollIntoView();
  });
}

/** Has the code for a server in front, as somebody who uses it would; for all requests from then on. */
export function chooseServer(id: string) {
  return async (panel: Panel): Promise<void> => {
    await panel.waitFor(() => document.querySelector(".fix-other"), { what: "the choice of a server" });
    await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
    const option = `dialog [data-server="${id}"]`;
    await panel.waitFor((selector: string) => document.querySelector(selector), { args: [option] });
    await panel.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.click(), option);
    await panel.waitFor((server: string) => document.querySelector(`[data-recipe="${server}"]`), { args: [id] });
  };
}

/** The choice of a server, with what somebody may type. */
async function searchServers(panel: Panel): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>(".fix-other")?.click());
  await panel.waitFor(() => document.querySelector("dialog[open] .search") === document.activeElement);
  await panel.press("n");
}

async function toggleTrial(panel: Panel): Promise<void> {
  const before = await panel.evaluate(() => document.querySelector<HTMLElement>(".try")?.dataset["trial"] ?? "");
  await panel.evaluate(() => document.querySelector<HTMLElement>(".try button")?.click());
  await panel.waitFor((state: string) => document.querySelector<HTMLElement>(".try")?.dataset["trial"] !== state, {
    args: [before],
    what: "the trial to be switched",
  });
}

async function openDialog(panel: Panel, key: string): Promise<void> {
  await panel.press(key);
  await panel.waitFor(() => document.querySelector("dialog[open]"), { what: "the dialog" });
}

/** The share dialog, once everything in it is ready. */
export async function share(panel: Panel): Promise<void> {
  await openDialog(panel, "s");
  await panel.waitFor(() => document.querySelector(".ways button:disabled") === null, { what: "the link" });
}

async function closeDialog(panel: Panel): Promise<void> {
  await panel.press("Escape");
  await panel.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog to close" });
}

/** What is typed into the search box takes effect at once. */
async function search(panel: Panel, text: string): Promise<void> {
  await panel.evaluate((words: string) => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!box) return;
    box.value = words;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

export const inTurn =
  (...steps: readonly ((panel: Panel) => Promise<void>)[]) =>
  async (panel: Panel): Promise<void> => {
    for (const step of steps) await step(panel);
  };

/** Before the page has asked anything. */
export const EMPTY: readonly Shot[] = [
  { name: "empty" },
  { name: "empty-narrow", size: NARROW },
  { name: "empty-flat", size: FLAT, theme: "dark" },
];

/** One request in every dock and both themes; the first has the code for a server chosen. */
function inDocks(name: string, prepare: NonNullable<Shot["prepare"]>): readonly Shot[] {
  const shots = DOCKS.flatMap(([dock, size]): Shot[] => [
    { name: `${name}-${dock}`, size },
    { name: `${name}-${dock}-dark`, size, theme: "dark" },
  ]);
  return shots.map((shot, index) => (index === 0 ? { ...shot, prepare } : shot));
}

/** With every request of the demo. Each shot leaves the panel as it found it, but for the selection. */
export const FULL: readonly Shot[] = [
  { name: "near-match", prepare: choose("origin-trailing-slash") },
  { name: "near-match-dark", theme: "dark" },
  { name: "near-match-narrow", size: NARROW },
  { name: "near-match-flat", size: FLAT },
  { name: "near-match-zoomed", size: ZOOMED },
  { name: "several-rules", prepare: choose("header-not-allowed") },
  { name: "several-rules-narrow-dark", size: NARROW, theme: "dark" },
  { name: "status", prepare: choose("preflight-auth") },
  { name: "status-flat-dark", size: FLAT, theme: "dark" },
  { name: "credentials", prepare: choose("wildcard-with-credentials") },
  { name: "redirect", prepare: choose("redirect-hop-without-cors") },
  { name: "no-answer", prepare: choose("server-unreachable") },
  { name: "policy", prepare: choose("csp-connect-src") },
  { name: "repeated-header", prepare: choose("duplicate-origin-header") },
  { name: "not-readable", prepare: choose("no-cors") },
  { name: "below-the-fix", prepare: inTurn(choose("header-not-allowed"), unfold) },
  { name: "below-the-fix-narrow-dark", size: NARROW, theme: "dark", prepare: unfold },
  { name: "trial-on", prepare: inTurn(choose("not-configured"), toggleTrial) },
  { name: "trial-on-narrow", size: NARROW },
  { name: "trial-on-flat-dark", size: FLAT, theme: "dark" },
  { name: "share", prepare: inTurn(toggleTrial, share) },
  { name: "share-narrow-dark", size: NARROW, theme: "dark" },
  { name: "keys", prepare: inTurn(closeDialog, (panel) => openDialog(panel, "?")) },
  { name: "no-match", prepare: inTurn(closeDialog, (panel) => search(panel, "nothing like it")) },
  ...inDocks(
    "code",
    inTurn((panel) => search(panel, ""), choose("header-not-allowed"), chooseServer("express")),
  ),
  ...inDocks("near-match", choose("origin-trailing-slash")),
  { name: "servers", prepare: searchServers },
  { name: "servers-flat-dark", size: FLAT, theme: "dark" },
];

/** In the colours that the system forces on every page. */
export const FORCED: readonly Shot[] = [
  { name: "forced-near-match", prepare: choose("origin-trailing-slash") },
  { name: "forced-several-rules-narrow", size: NARROW, prepare: choose("header-not-allowed") },
  { name: "forced-trial-on", prepare: inTurn(choose("not-configured"), toggleTrial) },
  { name: "forced-share", prepare: inTurn(toggleTrial, share) },
];
