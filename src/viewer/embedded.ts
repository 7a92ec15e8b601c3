import { REPORT_ELEMENT } from "../report/html";

/** The report that report.html brings along, as HAR text; `null` in the viewer itself. */
export function embeddedIn(page: Document): string | null {
  return page.getElementById(REPORT_ELEMENT)?.textContent.trim() || null;
}
