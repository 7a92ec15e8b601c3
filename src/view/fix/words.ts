/** Every sentence about code for servers. */
export const mendWords = {
  fix: "The fix",
  tabs: "The fix for",
  headers: "Headers",
  other: "Another server",
  otherShort: "Another server …",
  forRequest: "For this request",
  forProduction: "For production",
  scope: "How much the code allows",
  requestScope: "Allows what this request needs, and what the server allows already.",
  productionScope: "Allows every page, method and header that was seen at this server.",
  cookies: "My script asks for cookies",
  install: "Run this first.",
  trap: "Mind this",
  forServer: (server: string) => `For ${server}`,
  copyCode: (where: string) => `Copy the code. ${where.replaceAll("`", "")}`,
  noCode: "What was asked for can't be written as code for a server.",
} as const;
