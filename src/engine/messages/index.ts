import { CAUSE_DOCS } from "../diagnose/causes/docs";
import { type CauseId, CAUSES } from "../diagnose/causes/index";
import type { Browser } from "../fetch/exchange";
import { CHROMIUM_MESSAGES } from "./chromium";
import { FIREFOX_MESSAGES } from "./firefox";
import { type Message, type Template, templateOf } from "./message";
import { SILENT_MESSAGES } from "./silent";
import { WEBKIT_MESSAGES } from "./webkit";

export type { Message } from "./message";

const BROWSERS = ["chromium", "firefox", "webkit"] as const;

/** Every message: of the rules, from a file for each engine, and of each cause, from the cause's file. */
const MESSAGES: readonly Message[] = [
  ...CHROMIUM_MESSAGES,
  ...FIREFOX_MESSAGES,
  ...WEBKIT_MESSAGES,
  ...SILENT_MESSAGES,
  ...[...CAUSE_DOCS.values()].flatMap(({ of, messages = {} }) =>
    BROWSERS.flatMap((browser): Message[] => {
      const texts = messages[browser] ?? [];
      // Each console writes a network error's name in its own sentence.
      const names = texts.flatMap((text) => /net::ERR_\w+(\.\w+)?/.exec(text)?.[0] ?? []);
      return texts.length === 0 ? [] : [{ browser, rules: [], causes: [of.id as CauseId], names, texts }];
    }),
  ),
];

interface Templated {
  readonly message: Message;
  readonly templates: readonly Template[];
}

let made: readonly Templated[] | null = null;

/** Every message with its sentences as patterns; made when they are first asked for, since they take longer than all else at a start. */
export function templates(): readonly Templated[] {
  made ??= MESSAGES.map((message) => ({ message, templates: message.texts.map(templateOf) }));
  return made;
}

/** What that browser logs for a cause, today's wording first: of its rules, then of its own. */
export function messagesOf(id: string, browser: Browser): readonly Message[] {
  const rules = CAUSE_DOCS.get(id)?.rules ?? [];
  const isOwn = (message: Message) => message.causes?.some((cause) => cause === id) ?? false;
  const tells = (message: Message) => isOwn(message) || message.rules.some((rule) => rules.includes(rule));
  return MESSAGES.filter((message) => message.browser === browser && tells(message));
}

/** Every message of that browser that tells something. */
export function messagesFor(browser: Browser): readonly Message[] {
  return MESSAGES.filter((message) => message.browser === browser && (message.rules.length > 0 || message.causes));
}

/** The causes of which a message tells, in order of precedence. */
export function causesOfMessage({ rules, causes = [] }: Message): readonly CauseId[] {
  const isOne = (id: CauseId): boolean =>
    causes.includes(id) || (CAUSE_DOCS.get(id)?.rules.some((rule) => rules.includes(rule)) ?? false);
  return CAUSES.map(({ id }) => id).filter(isOne);
}
