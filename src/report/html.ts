import { spelledOut } from "../engine/diagnose/words/unseen";

/** report.html: the viewer with a report inside. One file, which opens offline. */

/** The id of the element that holds the report, as HAR text. */
export const REPORT_ELEMENT = "report";

const PLACE = new RegExp(`(<script type="application/json" id="${REPORT_ELEMENT}">)[^<]*(?=</script>)`);

/** The id of the element above the viewer for what no exchange holds: text alone, so that no script that names it is taken for it. */
const NOTES_ELEMENT = "notes";

const NOTES = new RegExp(`(<section id="${NOTES_ELEMENT}">)[^<]*(?=</section>)`);

/**
 * The page's HTML with the report in it, in place of one that is there already, and with the notes above it. The policy of the page allows its script
 * by the script's own hash, and data is no script, so the policy holds as it is.
 */
export function toHtml(viewerPage: string, har: string, notes: readonly string[] = []): string {
  if (!PLACE.test(viewerPage)) throw new Error("This is not the viewer's page.");
  const above = notes.map((note) => escapeText(spelledOut(note))).join("\n\n");
  return viewerPage
    .replace(PLACE, (_place, tag: string) => tag + escapeJson(har.trim()))
    .replace(NOTES, (_place, tag: string) => tag + above);
}

/** Text that no browser takes for markup. */
function escapeText(text: string): string {
  return text.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that means the same and can't be taken for markup, or for the end of a line in a script. */
function escapeJson(json: string): string {
  // These stand in JSON's strings only, where an escape may replace any character.
  return json.replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
