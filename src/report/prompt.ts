import { originOf } from "../engine/fetch/origin";
import { policyForServer, serversToFix } from "../engine/remedy/policy";
import { codeBlock } from "./markdown-text";
import {
  DEPTHS,
  type Problem,
  type Prompted,
  askedFor,
  commandsOf,
  policyLines,
  problemLines,
  problemsOf,
} from "./prompt-parts";
import { promptWords as words } from "./prompt-words";
import { mostTokens } from "./tokens";

export type { Prompted } from "./prompt-parts";

/** A prompt has at most so many tokens, as `mostTokens` counts them. */
export const MOST_TOKENS = 1500;

/**
 * What a coding agent needs to fix the requests that did not get through: what was sent and seen, the cause, the change, the rules to
 * keep, and the commands that prove the fix. Markdown of at most `MOST_TOKENS`; a sentence says what did not fit. Every value of the
 * network is code in it and said to be data. Secrets are not cut here: `redact` before.
 */
export function toPrompt(prompted: readonly Prompted[]): string {
  const problems = problemsOf(prompted.filter(needsFix));
  if (problems.length === 0) return `${words.nothing}\n`;
  let chosen: readonly string[] = [];
  let shown: readonly Problem[] = [];
  for (const problem of problems) {
    for (const depth of DEPTHS) {
      const longer = [...chosen, problemLines(problem, depth)];
      if (mostTokens(whole(longer, [...shown, problem], problems, prompted)) > MOST_TOKENS) continue;
      [chosen, shown] = [longer, [...shown, problem]];
      break;
    }
  }
  return whole(chosen, shown, problems, prompted);
}

/** What stopped, what failed, what a script can't read, and what a check found wrong. */
function needsFix({ diagnosis: { verdict, cause }, findings = [] }: Prompted): boolean {
  return (
    verdict === "blocked" || verdict === "failed" || (verdict === "opaque" && cause !== null) || findings.length > 0
  );
}

function whole(
  sections: readonly string[],
  shown: readonly Problem[],
  all: readonly Problem[],
  prompted: readonly Prompted[],
): string {
  const count = (problems: readonly Problem[]): number =>
    problems.reduce((sum, { members }) => sum + members.length, 0);
  const missing = count(all) - count(shown);
  return `${[
    `# ${words.title}`,
    words.task,
    words.data,
    ...sections,
    ...(missing === 0 ? [] : [words.leftOut(missing, count(all), MOST_TOKENS)]),
    ...(count(shown) > 1 ? policies(shown, prompted) : []),
    `## ${words.rulesHead}`,
    words.rules.map((rule) => `- ${rule}`).join("\n"),
    `## ${words.check}`,
    ...checkParts(shown),
  ].join("\n\n")}\n`;
}

/** What each server of the shown problems has to allow, for everything that was asked of it. */
function policies(shown: readonly Problem[], prompted: readonly Prompted[]): string[] {
  const asked = prompted.map(askedFor);
  return serversToFix(shown.map((problem) => problem.asked)).flatMap((server) => {
    const policy = policyForServer(
      server,
      asked.filter(({ exchange }) => exchange.hops.some(({ url }) => originOf(url) === server)),
    );
    return policy === null ? [] : [policyLines(policy)];
  });
}

function checkParts(shown: readonly Problem[]): string[] {
  const commands = shown.flatMap(commandsOf);
  const isCommandMissing = shown.some((problem) => commandsOf(problem).length === 0);
  const hasStandIn = commands.some((command) => /\d-chars/.test(command));
  const isKeptBack = commands.some((command) => /--method (?!HEAD)/.test(command));
  return [
    ...(commands.length === 0 ? [] : [codeBlock(commands, "sh"), words.expected(commands.length)]),
    ...(isKeptBack ? [words.notSent] : []),
    ...(hasStandIn ? [words.standIns] : []),
    ...(isCommandMissing ? [words.noCommand] : []),
  ];
}
