import path from "node:path";
import { PURE_GLOBALS, PURE_TYPES, ROOMS } from "./rooms.js";

/**
 * Rules for oxlint: `walls/imports` holds the arrow of the architecture, `walls/globals` keeps pure rooms pure, `walls/lookups`
 * keeps names from the network away from prototypes, and `walls/runs` values from the network away from expressions that are slow.
 */

/** `src/engine/fetch/origin.ts` is in `engine/fetch`; `null` for what is in no room, and for tests, which may look behind walls. */
const NESTED = new Set(["engine", "extension"]);
const TEST = /(^|\/)testing(-[\w-]+)?\.tsx?$|\.test\.tsx?$/;

/** The part of a file's name after the last `/src/`, or `null`. */
function inSource(file) {
  const parts = file.split(path.sep);
  const at = parts.lastIndexOf("src");
  return at < 0 ? null : parts.slice(at + 1);
}

function roomOf(file) {
  const parts = inSource(file);
  if (parts === null || parts.length < 2) return null;
  return NESTED.has(parts[0]) ? `${parts[0]}/${parts[1]}` : parts[0];
}

/** What is wrong with an import of that text in that file, or `null`. */
function faultOf(file, room, text) {
  const { rooms = [], packages = [] } = ROOMS[room] ?? {};
  const target = text.replace(/[?#].*$/s, "");
  if (!/^\.{1,2}(\/|$)/.test(target)) {
    return packages.includes(target) ? null : `src/${room} may not import the package "${text}".`;
  }
  const resolved = path.resolve(path.dirname(file), target);
  if (TEST.test(`${resolved.replace(/\.tsx?$/, "")}.ts`)) return `"${text}" is for tests.`;
  const other = roomOf(resolved);
  if (other === room || rooms.includes(other)) return null;
  return `src/${room} may not import from ${other === null ? `outside of src` : `src/${other}`}: "${text}".`;
}

const MORE = "What a room may import is written in scripts/walls/rooms.js.";

const imports = {
  create(context) {
    const file = context.filename;
    const room = roomOf(file);
    if (room === null || TEST.test(file)) return {};
    const check = (node, source) => {
      if (source === null || source === undefined) return;
      const text = source.type === "TSLiteralType" ? source.literal.value : source.value;
      const fault = typeof text === "string" ? faultOf(file, room, text) : "What is imported has to be a plain text.";
      if (fault !== null) context.report({ node, message: `${fault} ${MORE}` });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument),
      TSExternalModuleReference: (node) => check(node, node.expression),
      CallExpression(node) {
        if (node.callee.type === "Identifier" && node.callee.name === "require") check(node, node.arguments[0] ?? node);
      },
      // The way to a worker's script.
      NewExpression(node) {
        const [source, base] = node.arguments;
        const isUrl = node.callee.type === "Identifier" && node.callee.name === "URL" && source?.type === "Literal";
        const isOfModule = base?.type === "MemberExpression" && base.object.type === "MetaProperty";
        if (isUrl && isOfModule && /\.[jt]sx?$/.test(source.value)) check(node, source);
      },
    };
  },
};

/** Every mention of a name that the file does not declare. */
function globalReferences(sourceCode) {
  const { globalScope } = sourceCode.scopeManager;
  const declared = globalScope.variables
    .filter(({ defs }) => defs.length === 0)
    .flatMap(({ references }) => references);
  return [...globalScope.through, ...declared];
}

const PURITY = "This room is pure: no DOM, no browser, no clock, no randomness, no I/O.";
const BROWSER_API = "Only src/extension/platform names the browser's API.";
const API_NAMES = new Set(["browser", "chrome"]);
const GLOBAL_OBJECTS = new Set(["frames", "globalThis", "parent", "self", "top", "window"]);

/** The name of the member that is taken from the reference, or `null` where the object itself is used. */
function memberOf({ identifier }) {
  const { parent } = identifier;
  if (parent?.type !== "MemberExpression" || parent.object !== identifier) return null;
  if (!parent.computed) return parent.property.name;
  return parent.property.type === "Literal" ? String(parent.property.value) : null;
}

function impurityOf(reference) {
  const { identifier } = reference;
  const { name, parent } = identifier;
  // `const` is what `as const` looks like.
  if (PURE_TYPES.has(name) || name === "const") return null;
  if (!PURE_GLOBALS.has(name)) return `${name}: ${PURITY}`;
  const member = memberOf(reference);
  if (name === "Math") return member === null || member === "random" ? `Math.random: ${PURITY}` : null;
  if (name !== "Date") return null;
  const isOfTime = parent?.type === "NewExpression" && parent.callee === identifier && parent.arguments.length > 0;
  return isOfTime || member === "parse" || member === "UTC" ? null : `Date: ${PURITY} Pass the time in.`;
}

function browserApiOf(reference) {
  const { name } = reference.identifier;
  if (API_NAMES.has(name)) return BROWSER_API;
  if (!GLOBAL_OBJECTS.has(name)) return null;
  const member = memberOf(reference);
  return member === null || API_NAMES.has(member) ? `${name}: take one member of it. ${BROWSER_API}` : null;
}

const globals = {
  create(context) {
    const room = roomOf(context.filename);
    if (room === null || TEST.test(context.filename)) return {};
    const { pure = false, browserApi = false } = ROOMS[room] ?? {};
    if (browserApi) return {};
    const faultIn = pure ? impurityOf : browserApiOf;
    return {
      Program() {
        for (const reference of globalReferences(context.sourceCode)) {
          const message = faultIn(reference);
          if (message !== null) context.report({ node: reference.identifier, message });
        }
      },
      MetaProperty(node) {
        if (pure && node.meta.name === "import") context.report({ node, message: `import.meta: ${PURITY}` });
      },
    };
  },
};

/** Whether the type is `Record<string, ...>`, bare or in `Readonly`. */
function isOpenRecord(type) {
  if (type?.type !== "TSTypeReference") return false;
  const [first] = type.typeArguments?.params ?? [];
  if (type.typeName.name === "Readonly") return isOpenRecord(first);
  return type.typeName.name === "Record" && first?.type === "TSStringKeyword";
}

const LOOKUP = 'may be asked for "__proto__" or "constructor", and an object has those: make it a Map.';

const RECORD = 'v.record leaves out "__proto__", "prototype" and "constructor": check the object with v.custom.';

const lookups = {
  create(context) {
    if (roomOf(context.filename) === null || TEST.test(context.filename)) return {};
    return {
      VariableDeclarator(node) {
        if (node.init?.type !== "ObjectExpression" || !isOpenRecord(node.id.typeAnnotation?.typeAnnotation)) return;
        const [variable] = context.sourceCode.getDeclaredVariables(node);
        for (const { identifier } of variable?.references ?? []) {
          const { parent } = identifier;
          const isLookup = parent?.type === "MemberExpression" && parent.object === identifier && parent.computed;
          const isRead = parent?.parent?.type !== "AssignmentExpression" || parent.parent.left !== parent;
          if (isLookup && isRead && parent.property.type !== "Literal") {
            context.report({ node: identifier, message: `${node.id.name} ${LOOKUP}` });
          }
        }
      },
      CallExpression({ callee }) {
        const isRecord =
          callee.type === "MemberExpression" && callee.object.name === "v" && callee.property.name === "record";
        if (isRecord) context.report({ node: callee, message: RECORD });
      },
    };
  },
};

const RUN =
  "starts anew at each character of a run in the middle of a text, in square time: take withoutEnd of src/engine/fetch/edges.ts.";

/** The alternatives of an expression, but for those within a group. */
function alternativesOf(pattern) {
  const found = [""];
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/g)) {
    if (part === "(") depth += 1;
    if (part === ")") depth -= 1;
    if (part === "|" && depth === 0) found.push("");
    else found[found.length - 1] += part;
  }
  return found;
}

/** Whether it is any number of some characters at the end of a text, wherever they begin. */
function isRunAtEnd(alternative) {
  return /^(?:\[(?:\\.|[^\]\\])*\]|\\.|[^\\.^])[*+]\??\$$/.test(alternative);
}

const runs = {
  create(context) {
    if (roomOf(context.filename) === null || TEST.test(context.filename)) return {};
    return {
      Literal(node) {
        const pattern = node.regex?.pattern;
        if (pattern !== undefined && alternativesOf(pattern).some(isRunAtEnd))
          context.report({ node, message: `/${pattern}/ ${RUN}` });
      },
    };
  },
};

export default { meta: { name: "walls" }, rules: { imports, globals, lookups, runs } };
