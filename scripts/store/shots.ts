import type { Panel } from "../../test/support/panel";
import { choose, chooseServer, inTurn, share } from "../gallery-shots";

/** The images of the stores' listings: what each says, and what the panel shows on it. docs/store-listing.md has the same order. */

export interface StoreShot {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly prepare: (panel: Panel) => Promise<void>;
}

async function toTop(panel: Panel): Promise<void> {
  await panel.evaluate(() => {
    document.querySelector(".detail")?.scrollTo(0, 0);
  });
}

/** The explanation from its handshake on, which is below the fold in a window of that size. */
async function toHandshake(panel: Panel): Promise<void> {
  await panel.evaluate(() => {
    const fold = document.querySelector<HTMLDetailsElement>(".happened");
    if (fold) fold.open = true;
    fold?.scrollIntoView();
  });
}

/** The link of all that was blocked, once it is there. */
async function shareAllBlocked(panel: Panel): Promise<void> {
  const linkOf = () => panel.evaluate(() => document.querySelector<HTMLInputElement>(".share-link input")?.value ?? "");
  const before = await linkOf();
  await panel.click('.share input[value="blocked"]');
  await panel.waitFor(
    (one: string) => {
      const value = document.querySelector<HTMLInputElement>(".share-link input")?.value ?? "";
      return value !== "" && value !== one && document.querySelector(".ways button:disabled") === null;
    },
    { args: [before], what: "the link of all that was blocked" },
  );
}

export const STORE_SHOTS: readonly StoreShot[] = [
  {
    name: "1-why",
    title: "See why the browser blocked the request",
    text: "The cause in plain words, with your own values, for every cross-origin request of the page",
    prepare: choose("origin-trailing-slash"),
  },
  {
    name: "2-fix",
    title: "Copy the fix as code for your server",
    text: "Everything the page needs, each change applied and judged again before you see it",
    prepare: inTurn(choose("header-not-allowed"), chooseServer("express"), toTop),
  },
  {
    name: "3-handshake",
    title: "Follow the whole exchange",
    text: "Page, browser and server: the preflight, the response, and the step that failed",
    prepare: inTurn(choose("preflight-auth"), toHandshake),
  },
  {
    name: "4-share",
    title: "Share it with the secrets cut out",
    text: "As a link, as text for a ticket or a coding agent, or as a file",
    prepare: inTurn(choose("wildcard-with-credentials"), share, shareAllBlocked),
  },
];

/** What the viewer shows of the link that the last of them makes. */
export const VIEWER_SHOT = {
  name: "5-viewer",
  title: "Whoever gets the link needs no extension",
  text: "The report opens in any browser, and the rules are applied there again",
} as const;
