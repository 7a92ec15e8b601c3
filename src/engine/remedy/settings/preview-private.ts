import type { Setting } from "./setting";

/** Private previews of online editors. */
export const previewPrivate: Setting = {
  id: "preview-private",
  responders: ["replit", "codesandbox"],
  title: "Make the preview public",
  steps: ({ product }) => [
    product === null
      ? "The preview sends whoever is not logged in there to its login, and a preflight never is."
      : `${product.name} sends whoever is not logged in there to its login, and a preflight never is.`,
    "Make the development URL public in its settings: in Replit, Networking or Private development URL; in CodeSandbox, the sandbox's privacy.",
  ],
  cost: "Everybody who knows the URL can open it then.",
  ran: null,
  docs: "https://docs.replit.com/replit-workspace/workspace-features/private-development-urls",
};
