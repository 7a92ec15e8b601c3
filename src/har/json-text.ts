import { findSyntaxFault } from "./json-syntax";

/** What a text holds as JSON, or in one line what it is instead, with line and column of the first fault. */
export function parseJson(text: string): { readonly value: unknown } | { readonly error: string } {
  // Some tools on Windows begin the file with a byte order mark.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return { error: "empty file" };
  if (/^\s*<(?:!doctype|html|head|body|!--)/i.test(json)) return { error: "not JSON (looks like HTML)" };
  if (/^\s*<\?xml/i.test(json)) return { error: "not JSON (looks like XML; export the session as HAR 1.2)" };
  try {
    return { value: JSON.parse(json) };
  } catch {
    const fault = findSyntaxFault(json);
    return { error: fault ? `not JSON: ${fault.problem} (line ${fault.line}, column ${fault.column})` : "not JSON" };
  }
}
