import type { Setting } from "./setting";

/** IIS responds to OPTIONS itself. */
export const iisOptions: Setting = {
  id: "iis-options",
  responders: ["iis-options", "iis"],
  fits: ({ answeredBy, stop, status }) =>
    answeredBy?.id === "iis-options" || (stop.isPreflight && status !== 401 && answeredBy?.id === "iis"),
  title: "Let OPTIONS through IIS to the application",
  steps: () => [
    "Remove IIS's own handler for OPTIONS (`OPTIONSVerbHandler`) for this site, so that the request reaches your application's CORS code.",
    "Or install the IIS CORS module, which responds to preflights itself.",
  ],
  code: () => [
    {
      where: "`web.config`",
      language: "xml",
      text: '<system.webServer>\n  <handlers>\n    <remove name="OPTIONSVerbHandler" />\n  </handlers>\n</system.webServer>',
    },
  ],
  cost: "Where WebDAV is installed, its handler takes OPTIONS too.",
  ran: null,
  docs: "https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference",
};
