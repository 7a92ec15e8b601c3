import type { Exchange } from "../engine/fetch/exchange";
import { getHeader } from "../engine/fetch/headers";
import { originOf } from "../engine/fetch/origin";
import { causePage } from "../engine/diagnose/pages";
import { senderLine } from "../engine/diagnose/responders/words";
import { sentences } from "../engine/diagnose/words/values";
import type { FullDiagnosis } from "../engine/remedy/fix";
import { type Asked, type Policy, askedOf } from "../engine/remedy/policy";
import { RECIPES } from "../engine/remedy/recipes";
import { aroundHeaders } from "./around-headers";
import { remediesFor } from "../engine/remedy/remedies";
import type { Remedy } from "../engine/remedy/remedy";
import { guessServers } from "../engine/remedy/server-guess";
import { diffOf, placeOf } from "./fix-text";
import type { Diagnosed } from "./markdown";
import { codeBlock, codeSpan, sentence } from "./markdown-text";
import { promptWords as words } from "./prompt-words";
import { shellQuote } from "./shell-quote";
import { type Verify, verifyOf, withExposed, withStranger } from "./verify";

/** An exchange with its diagnosis, and what a check knows besides. */
export interface Prompted extends Diagnosed {
  /** What else is wrong, a sentence each. */
  readonly findings?: readonly string[];
  /** The response headers that the script needs to read. */
  readonly exposed?: readonly string[];
}

/** Requests in one page that one change lets through: same page, same cause, same change. */
export interface Problem {
  readonly members: readonly [Prompted, ...Prompted[]];
  readonly asked: Asked;
}

/** How much of a problem is told: everything, without code, or only what has to change. */
export const DEPTHS = ["all", "words", "change"] as const;
export type Depth = (typeof DEPTHS)[number];

/** So many requests of a problem are listed, and so many commands. */
const MOST_LISTED = 6;
const MOST_COMMANDS = 3;
/** Of these the first help most. */
const MOST_REMEDIES = 2;
/** A longer value tells nobody more. */
const MOST_LETTERS = 160;

export function problemsOf(prompted: readonly Prompted[]): readonly Problem[] {
  const problems = new Map<string, [Prompted, ...Prompted[]]>();
  for (const one of prompted) {
    const key = keyOf(one);
    const members = problems.get(key);
    if (members === undefined) problems.set(key, [one]);
    else members.push(one);
  }
  return [...problems.values()].map((members) => ({ members, asked: askedFor(members[0]) }));
}

export const askedFor = ({ exchange, diagnosis }: Diagnosed): Asked => askedOf(exchange, diagnosis);

function keyOf({ exchange, diagnosis, findings = [], exposed = [] }: Prompted): string {
  const { cause, verdict, step, answeredBy } = diagnosis;
  const { fix, credentialed } = askedOf(exchange, diagnosis);
  const server = originOf(exchange.hops[0].url);
  return JSON.stringify([
    server,
    exchange.origin,
    cause,
    verdict,
    step,
    answeredBy?.id,
    fix,
    credentialed,
    findings,
    exposed,
  ]);
}

/** A problem in Markdown, as deep as asked. */
export function problemLines({ members, asked }: Problem, depth: Depth): string {
  const [first, ...others] = members;
  const { exchange, diagnosis, findings = [] } = first;
  const remedies = remediesFor(exchange, diagnosis, first.others);
  const isTheirs = remedies.length === 0 || remedies.some(({ kind }) => kind === "server-headers");
  const { before, after } = aroundHeaders(diagnosis, remedies);
  const texts =
    depth === "change" ? [] : [...before, ...after].slice(0, MOST_REMEDIES).map((one) => remedyText(one, depth));
  return [
    `## ${requestSpan(first)}`,
    sentences(pageOf(first), alsoOf(others)),
    // Of a response that the browser lets through, only what the check found is wrong.
    ...(isLetThrough(diagnosis)
      ? []
      : [sentence(sentences(diagnosis.headline, depth === "change" || diagnosis.why === "" ? null : diagnosis.why))]),
    ...findings.map(sentence),
    ...(depth === "change" ? [] : [senderOf(first)]),
    ...(diagnosis.cause === null ? [] : [words.cause(causePage(diagnosis.cause))]),
    ...texts.slice(0, before.length),
    ...changeParts(asked, first, isTheirs),
    ...texts.slice(before.length),
    ...(depth === "change" ? [] : recipeHint(first)),
  ].join("\n\n");
}

const isLetThrough = ({ verdict }: Diagnosed["diagnosis"]): boolean => verdict === "allowed";

function requestSpan({ diagnosis: { request } }: Diagnosed): string {
  return codeSpan(shortened(`${request.method} ${request.url}`));
}

function pageOf({ exchange, diagnosis }: Diagnosed): string {
  const known = diagnosis.request.credentials;
  const isEither = known === null && askedOf(exchange, diagnosis).credentialed;
  const { [isEither ? "either" : known === "include" ? "yes" : "no"]: text } = words.page;
  return text(codeSpan(exchange.origin));
}

function alsoOf(others: readonly Prompted[]): string | null {
  if (others.length === 0) return null;
  const shown = others.slice(0, MOST_LISTED).map(requestSpan);
  const more = others.length - shown.length;
  return more === 0 ? words.also(shown.join(", ")) : words.alsoMore(shown.join(", "), more);
}

function senderOf({ diagnosis: { answeredBy, owner } }: Diagnosed): string {
  const line = answeredBy === null ? words.noSender : sentence(senderLine(answeredBy));
  return sentences(line, words.owner[owner]);
}

/** The header lines as they came and as they have to be, a block for each response. */
function changeParts({ fix }: Asked, { exchange, diagnosis, findings = [] }: Prompted, isTheirs: boolean): string[] {
  if (fix === null) return findings.length === 0 ? [words.noHeader] : [];
  const diffs = fix.changes.map((change) => ({ ...placeOf(exchange, change), lines: diffOf(exchange, change) }));
  const blocks = diffs.map(({ response, request, lines }) =>
    codeBlock(
      [
        words.change(response, shortened(request)),
        ...lines.map(({ sign, name, value }) =>
          name === null ? `${sign} ${shortened(value)}` : `${sign} ${name}: ${shortened(value)}`,
        ),
      ],
      "diff",
    ),
  );
  const narrows = diffs.some(({ lines }) => lines.some(({ sign, value }) => sign === "-" && value === "*"));
  const mayStayOpen = narrows && diagnosis.request.credentials === null && diagnosis.fix !== null;
  return [isTheirs ? words.changeHead : words.operatorHead, ...blocks, ...(mayStayOpen ? [words.mayStayOpen] : [])];
}

function remedyText({ title, steps, code, cost }: Remedy, depth: Depth): string {
  const [snippet] = depth === "all" ? code : [];
  return [
    sentence(words.step(title)),
    ...steps.map((step, index) => `${index + 1}. ${sentence(step)}`),
    ...(cost === null ? [] : [sentence(words.cost(cost))]),
    ...(snippet === undefined
      ? []
      : [words.code(sentence(snippet.where)), codeBlock(snippet.text.split("\n"), snippet.language)]),
  ].join("\n");
}

/** Where the code for the server is, where the responses name the server and there is a fix to write as code. */
function recipeHint({ exchange, diagnosis, others }: Prompted): string[] {
  const [guess] = guessServers(exchange, others);
  const recipe = RECIPES.find(({ id }) => id === guess?.recipe);
  if (recipe === undefined || verifyOf(exchange, diagnosis) === null || diagnosis.fix === null) return [];
  return [sentence(words.recipe(recipe.name, recipe.id))];
}

/** What a server has to allow for all that was seen, where one request alone does not show it. */
export function policyLines(policy: Policy): string {
  const { allowed } = words;
  const listed = (label: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [`- ${label} ${values.map((value) => codeSpan(shortened(value))).join(", ")}`];
  return [
    sentence(words.allow(policy.server)),
    ...listed(allowed.origins, policy.origins),
    ...listed(allowed.methods, policy.methods),
    ...listed(allowed.headers, policy.headers),
    ...listed(allowed.exposed, policy.exposed),
    ...(policy.credentials ? [`- ${allowed.credentials}`] : []),
  ].join("\n");
}

/** The commands that prove the fix of a problem. */
export function commandsOf({ members }: Problem): readonly string[] {
  const all = members.flatMap(({ exchange, diagnosis, exposed = [] }) => {
    const verify = verifyOf(exchange, diagnosis);
    if (verify === null) return [];
    const proving = withExposed(verify, exposed);
    return [isForListed(exchange, diagnosis) ? withStranger(proving) : proving];
  });
  return [...new Set(all.map(commandLine))].slice(0, MOST_COMMANDS);
}

/** Whether the fix allows the page's origin by name, where the server does not let everybody read its responses today. */
function isForListed(exchange: Exchange, diagnosis: FullDiagnosis): boolean {
  const { fix } = askedOf(exchange, diagnosis);
  const isNamed = fix?.changes.some(({ set }) => set["Access-Control-Allow-Origin"] === exchange.origin) ?? false;
  return isNamed && exchange.hops.every(({ response }) => getHeader(response?.headers ?? [], ALLOW_ORIGIN) !== "*");
}

const ALLOW_ORIGIN = "access-control-allow-origin";

function commandLine({ command }: Verify): string {
  return command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : shellQuote(word))).join(" ");
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
