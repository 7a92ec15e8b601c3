import type { DeclarativeNetRequest, Runtime, Tabs } from "webextension-polyfill";
import { NO_TAB } from "../../capture/events";
import { parseUrl } from "../../engine/fetch/origin";
import type { TrialRule } from "../trial/trial";
import { KIND, browser } from "./browser";
import { isOwnPage } from "./sender";
import { OTHERS } from "./session-store";
import { type Trials, type TrialsReply, numberOf, readTrials } from "./trial-protocol";

/**
 * The background's side of "Try it in this tab": session rules, which end with the browser at the latest. They go as soon as
 * the panel's port does, or the tab shows another site. The panel keeps the background awake meanwhile; where it was ended all
 * the same, the panel connects again at once, and whoever does not has lost its rules.
 */

/** How long after a start an open panel takes at most to say that it is still there. Milliseconds. */
const REANNOUNCEMENT = 2000;

/**
 * Where the session store says that there are rules, or have been. From the first question for an extension's rules on Firefox looks
 * for some at each request, and it drops them with the extension and this store. Chromium keeps them when the extension is
 * switched off and on again, and asking costs nothing.
 */
const MARK = `${OTHERS}trials`;

type Rule = DeclarativeNetRequest.Rule;

/** Call synchronously when the background starts. */
export function listenToTrials(): void {
  const owners = new Map<number, Runtime.Port>();
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: each looks up the rules that there are.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const onUpdated = (tab: number, { url }: Tabs.OnUpdatedChangeInfoType): void => {
    if (url !== undefined) void inTurn(() => removeRules((rule) => tabOf(rule) === tab && !isOfPage(rule, url)));
  };
  const onRemoved = (tab: number): void => void inTurn(() => removeRules((rule) => tabOf(rule) === tab));
  // They wake a background that sleeps, so they are there while something is tried, and until that is known.
  const listen = (): void => {
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
  };
  const listenNoMore = (): void => {
    if (owners.size > 0) return;
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onRemoved.removeListener(onRemoved);
  };

  listen();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== "trials" || !isOwnPage(port.sender)) return;
    // A panel speaks for the tab that it was opened on, and for no other.
    let tab: number | null = null;
    port.onMessage.addListener((message: unknown) => {
      const trials = readTrials(message);
      const number = numberOf(message);
      if (number === null) return;
      const reply = (error: string | null) => tell(port, { number, error });
      if (!trials || (tab !== null && trials.tab !== tab)) {
        reply("This fix can't be tried: it would do more than let this page read this response.");
        return;
      }
      ({ tab } = trials);
      owners.set(tab, port);
      listen();
      inTurn(() => replaceRules(trials)).then(
        () => reply(null),
        (error: unknown) => reply(String(error)),
      );
    });
    port.onDisconnect.addListener(() => {
      for (const [of, owner] of owners) {
        if (owner !== port) continue;
        owners.delete(of);
        void inTurn(() => removeRules((rule) => tabOf(rule) === of));
      }
      listenNoMore();
    });
  });

  setTimeout(() => {
    void inTurn(() => removeRules((rule) => !owners.has(tabOf(rule))));
    listenNoMore();
  }, REANNOUNCEMENT);
}

function tell(port: Runtime.Port, reply: TrialsReply): void {
  try {
    port.postMessage(reply);
  } catch {
    // The panel is gone, and its rules go with it.
  }
}

/** The tab's rules become exactly these. */
async function replaceRules({ tab, rules }: Trials): Promise<void> {
  await browser.storage.session.set({ [MARK]: "true" });
  const existing = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = existing.filter((rule) => tabOf(rule) === tab).map(({ id }) => id);
  const first = 1 + Math.max(0, ...existing.map(({ id }) => id));
  const addRules = rules
    .flatMap(sessionRules)
    .map((rule, index) => ({ ...rule, id: first + index, condition: { ...rule.condition, tabIds: [tab] } }));
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules });
}

async function removeRules(isMeant: (rule: Rule) => boolean): Promise<void> {
  if (KIND === "firefox" && !(MARK in (await browser.storage.session.get(MARK)))) return;
  const existing = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = existing.filter(isMeant).map(({ id }) => id);
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

const tabOf = (rule: Rule): number => rule.condition.tabIds?.[0] ?? NO_TAB;

function isOfPage({ condition: { initiatorDomains = [] } }: Rule, url: string): boolean {
  return initiatorDomains.includes(parseUrl(url)?.hostname ?? "");
}

/** The rules for one URL: as it stands, and with a fragment after it. Nothing of it is a pattern (`isExact`). */
function sessionRules({ url, initiator, method, set, remove }: TrialRule): Omit<Rule, "id">[] {
  const responseHeaders = [
    ...Object.entries(set).map(([header, value]) => ({ header, operation: "set" as const, value })),
    ...remove.map((header) => ({ header, operation: "remove" as const })),
  ];
  return [`|${url}|`, `|${url}#`].map((urlFilter) => ({
    action: { type: "modifyHeaders", responseHeaders },
    condition: {
      urlFilter,
      isUrlFilterCaseSensitive: true,
      requestDomains: [new URL(url).hostname],
      initiatorDomains: [new URL(initiator).hostname],
      ...(method === null ? { excludedRequestMethods: ["options"] } : { requestMethods: [method] }),
    },
  }));
}
