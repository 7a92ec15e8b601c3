import type { DeclarativeNetRequest, Runtime } from "webextension-polyfill";
import { NO_TAB } from "../../capture/events";
import type { TrialRule } from "../trial/trial";
import { KIND, browser } from "./browser";
import { OTHERS } from "./session-store";
import { type Trials, type TrialsAnswer, readTrials } from "./trial-protocol";

/**
 * The background's side of "Try it in this tab": session rules, which end with the browser at the latest. They go as soon as
 * the panel's port does. When the background was ended in the meantime nobody hears that; so whoever is not heard of soon
 * after a start has lost its rules too.
 */

/** How long after a start an open panel takes at most to say that it is still there. Milliseconds. */
const REANNOUNCEMENT = 10_000;

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

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== "trials" || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener((message: unknown) => {
      const trials = readTrials(message);
      if (!trials) return;
      owners.set(trials.tab, port);
      const answer = (error: string | null) => tell(port, { number: trials.number, error });
      inTurn(() => replaceRules(trials)).then(
        () => answer(null),
        (error: unknown) => answer(String(error)),
      );
    });
    port.onDisconnect.addListener(() => {
      for (const [tab, owner] of owners) {
        if (owner !== port) continue;
        owners.delete(tab);
        void inTurn(() => removeRules((of) => of === tab));
      }
    });
  });

  const removeOrphans = async (): Promise<void> => {
    const mayHaveSome = KIND !== "firefox" || MARK in (await browser.storage.session.get(MARK));
    if (mayHaveSome) await removeRules((tab) => !owners.has(tab));
  };
  setTimeout(() => void inTurn(removeOrphans), REANNOUNCEMENT);
}

function tell(port: Runtime.Port, answer: TrialsAnswer): void {
  try {
    port.postMessage(answer);
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
  const addRules = rules.map((rule, index) => sessionRule(rule, tab, first + index));
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules });
}

async function removeRules(ofTab: (tab: number) => boolean): Promise<void> {
  const existing = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = existing.filter((rule) => ofTab(tabOf(rule))).map(({ id }) => id);
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

const tabOf = (rule: Rule): number => rule.condition.tabIds?.[0] ?? NO_TAB;

function sessionRule({ urlFilter, initiator, method, set, remove }: TrialRule, tab: number, id: number): Rule {
  const responseHeaders = [
    ...Object.entries(set).map(([header, value]) => ({ header, operation: "set" as const, value })),
    ...remove.map((header) => ({ header, operation: "remove" as const })),
  ];
  return {
    id,
    action: { type: "modifyHeaders", responseHeaders },
    condition: {
      tabIds: [tab],
      urlFilter,
      isUrlFilterCaseSensitive: true,
      ...(initiator === null ? {} : { initiatorDomains: [initiator] }),
      ...(method === null ? { excludedRequestMethods: ["options"] } : { requestMethods: [method] }),
    },
  };
}
