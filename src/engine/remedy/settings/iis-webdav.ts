import type { Setting } from "./setting";

/** IIS's WebDAV took a request that was for the application. */
export const iisWebdav: Setting = {
  id: "iis-webdav",
  responders: ["iis"],
  fits: ({ answeredBy, stop, status, method }) =>
    answeredBy?.id === "iis" && !stop.isPreflight && status === 405 && (method === "PUT" || method === "DELETE"),
  title: "Let PUT and DELETE through IIS to the application",
  steps: () => [
    "Where WebDAV Publishing is installed, IIS gives PUT and DELETE to it before the application sees them. Remove its module and its handler for this site.",
    "If that changes nothing, no handler of the site takes the method: see that the application's handler has it among its `verb`s.",
  ],
  code: () => [
    {
      where: "`web.config`",
      language: "xml",
      text: '<system.webServer>\n  <modules>\n    <remove name="WebDAVModule" />\n  </modules>\n  <handlers>\n    <remove name="WebDAV" />\n  </handlers>\n</system.webServer>',
    },
  ],
  cost: "Nothing can be published over WebDAV to this site.",
  ran: null,
  docs: "https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications",
};
