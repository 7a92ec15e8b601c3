import { getHeader } from "../../fetch/headers";
import type { Need } from "../need";
import type { Setting } from "./setting";

/** Whether WebDAV responded. https://www.rfc-editor.org/rfc/rfc4918#section-10.1 */
function isWebdavs({ stop: { response } }: Need): boolean {
  return ["dav", "ms-author-via"].some((name) => getHeader(response?.headers, name) !== null);
}

/** IIS responds to OPTIONS itself. */
export const iisOptions: Setting = {
  id: "iis-options",
  responders: ["iis-options", "iis"],
  fits: ({ answeredBy, stop, status }) =>
    answeredBy?.id === "iis-options" || (stop.isPreflight && status !== 401 && answeredBy?.id === "iis"),
  title: "Let OPTIONS through IIS to the application",
  steps: (need) => [
    ...(isWebdavs(need)
      ? [
          "The response has marks of WebDAV (`DAV`, `MS-Author-Via`): remove its module and its handler for this site too, or WebDAV Publishing of IIS as a whole.",
        ]
      : []),
    "Remove IIS's own handler for OPTIONS (`OPTIONSVerbHandler`) for this site, so that the request reaches your application's CORS code.",
    "Or install the IIS CORS module, which responds to preflights itself.",
  ],
  code: (need) => [
    {
      where: "`web.config`",
      language: "xml",
      text: isWebdavs(need)
        ? '<system.webServer>\n  <modules>\n    <remove name="WebDAVModule" />\n  </modules>\n  <handlers>\n    <remove name="WebDAV" />\n    <remove name="OPTIONSVerbHandler" />\n  </handlers>\n</system.webServer>'
        : '<system.webServer>\n  <handlers>\n    <remove name="OPTIONSVerbHandler" />\n  </handlers>\n</system.webServer>',
    },
  ],
  cost: "Where WebDAV is installed, its handler takes OPTIONS too.",
  ran: null,
  docs: "https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference",
};
