import { readFileSync, readdirSync } from "node:fs";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";

/** Where messages are written. Code that a recipe or a proxy writes is no message, and neither is what is redacted or packed. */
const FOLDERS = [
  "src/engine/diagnose",
  "src/engine/messages",
  "src/engine/remedy",
  "src/report",
  "src/reference",
  "src/site",
  "src/view",
  "src/viewer",
  "src/extension",
  "src/files",
  "src/check",
  "src/cli",
  "src/library",
  "src/oracle",
];
const NO_MESSAGES = /\/(?:recipes|proxies|redact|link)\/|(?:\.test|\/testing[\w-]*)\.tsx?$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** Words of a text; none for one that is signs only, as a separator or a port. */
const WORD = /\p{L}{2}/u;

/** Whether a part of a template is one of several texts: a language that orders words otherwise has no place for it. */
function isGlue({ type, consequent, alternate, left, right }: Node, source: string): boolean {
  if (type === "LogicalExpression") return isTextWithWords(right, source) || isTextWithWords(left, source);
  return (
    type === "ConditionalExpression" && (isTextWithWords(consequent, source) || isTextWithWords(alternate, source))
  );
}

function isTextWithWords(value: unknown, source: string): boolean {
  if (!isNode(value)) return false;
  const { type, start, end, quasis } = value;
  if (type === "Literal") return /^["']/.test(source.slice(start, end)) && WORD.test(source.slice(start, end));
  const parts = Array.isArray(quasis) ? quasis.filter(isNode) : [];
  return type === "TemplateLiteral" && parts.some((part) => WORD.test(source.slice(part.start, part.end)));
}

/** The templates that are glued from fragments. A snippet's `text` is code, and a tagged template is markup. */
function gluedIn(source: string): readonly string[] {
  const visit = (node: Node): readonly string[] => {
    const { type, key, expressions } = node;
    if (type === "TaggedTemplateExpression") return [];
    if (type === "Property" && isNode(key) && key["name"] === "text") return [];
    const parts = type === "TemplateLiteral" && Array.isArray(expressions) ? expressions.filter(isNode) : [];
    const found = parts.some((part) => isGlue(part, source)) ? [source.slice(node.start, node.end)] : [];
    return [...found, ...childrenOf(node).flatMap(visit)];
  };
  const program: unknown = parseAst(source, { lang: "tsx" });
  return isNode(program) ? visit(program) : [];
}

const messageFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !NO_MESSAGES.test(name));

describe("a message is whole, so that a language can be added as data", () => {
  test.each(FOLDERS)("in %s", (folder) => {
    const files = messageFilesOf(folder);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((name) => gluedIn(readFileSync(name, "utf8")).map((text) => `${name}: ${text}`))).toEqual([]);
  });

  test.each([
    ["a clause that is there or not", 'const step = `Allow ${origin}${isOpen ? "" : ` and the headers ${names}`}.`;'],
    [
      "a noun that agrees with its count",
      'const step = `Add ${count === 1 ? "the header" : "the headers"} ${names}.`;',
    ],
    ["a name or a general word", 'const step = `${product?.name ?? "The firewall"} responded with ${status}.`;'],
  ])("and that test finds %s", (_, source) => {
    expect(gluedIn(source)).toHaveLength(1);
  });

  test.each([
    ["a sentence for each case", "const step = isOpen ? `Allow ${origin}.` : `Allow ${origin} and ${names}.`;"],
    ["a value that is no text", "const step = `Allow ${product?.name ?? url.host}.`;"],
    ["a port", 'const url = `${host}${port === "" ? "" : `:${port}`}`;'],
    ["a snippet", 'const code = { text: `cors({ origin${isOpen ? "" : ", credentials: true"} })` };'],
  ])("and lets %s pass", (_, source) => {
    expect(gluedIn(source)).toEqual([]);
  });
});
