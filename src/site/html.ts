/** Markup that is safe to put into markup. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | null | readonly Value[];

/** Markup from a template: a text in it is escaped, markup stays as it is, `null` is nothing, a list is its parts one after the other. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts.map((part, index) => part + (index < values.length ? textOf(values[index] ?? null) : "")).join(""),
  };
}

/** What stands between backticks is code, the rest is text. */
export function rich(text: string): Html {
  return {
    html: text
      .split("`")
      .map((part, index) => (index % 2 === 0 ? escaped(part) : `<code>${escaped(part)}</code>`))
      .join(""),
  };
}

function textOf(value: Value): string {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "html" in value ? value.html : value.map(textOf).join("");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES.get(character) ?? "");
}
