/** Every sentence about the fix and its code for servers. */
export const fixWords = {
  tabs: "Fix as",
  headers: "Headers",
  other: "Other server…",
  chooseServer: "Which server do you use?",
  searchServers: (count: number) => `Search ${count} servers`,
  noServer: "No server has that name. Use the headers: they work on every server.",
  likely: "Likely",
  favourite: "your last choice",
  guessed: { sure: "the response headers name it", likely: "likely, from its response headers" },
  copyAll: "Copy all",
  forAll: "Everything this page needs",
  forRequest: "Only this request",
  scope: "What the code allows",
  allScope:
    "Allows everything that this page was seen to need from the server, and everything the server grants today.",
  requestScope: "Allows what this request needs, and what the server grants it today.",
  changesOnly: "The code that you pasted is in place. Only these lines change.",
  showAll: "Show all the code",
  showChanges: "Show only the changes",
  replaces: (origin: string) =>
    `The server allows \`${origin}\` already. If that comes from code of this panel, replace that code with this.`,
  sendsNone: "My script sends no credentials",
  narrows: {
    origin:
      "Today any origin (`*`) can read some responses of this server. This code allows only the origins in its list. If other sites read them, add their origins.",
    method: "Today the server allows any method (`*`). This code allows only the methods in its list.",
    header: "Today the server allows any request header (`*`). This code allows only the headers in its list.",
    exposed: "Today scripts can read any response header (`*`). This code exposes only the headers in its list.",
  },
  hidesList: (origin: string) =>
    `The server has a list of allowed origins that no response shows. Copy its entries into this code, or keep the list and add \`${origin}\` to it, for example in an environment file.`,
  embedded:
    "Files of this server are kept from your page by `Cross-Origin-Resource-Policy`. Where your server sets that header (helmet does), let it be `cross-origin` for these files.",
  leftOut: (origin: string) =>
    `\`${origin}\` sent requests to this server too. This code leaves it out: it is another site, or it sends no credentials.`,
  allowToo: "Allow it too",
  install: "Run this first:",
  reload:
    "Then restart the server, tick `Disable cache` in the Network panel, and reload the page: a cached response keeps its old headers.",
  trap: "Watch out",
  forServer: (server: string) => `For ${server}`,
  copyCode: (where: string) => `Copy the code. ${where.replaceAll("`", "")}`,
  noCode: "This fix can't be written as code for a server.",
  step: (number: number, where: string) => `${number}. ${where.replaceAll("`", "")}`,
} as const;
