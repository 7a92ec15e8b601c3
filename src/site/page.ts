import { type Html, markup } from "./html";

interface PageParts {
  readonly title: string;
  /** For search engines. */
  readonly description: string;
  /** The way from the page to the site's root: `./` or `../`. */
  readonly root: "./" | "../";
  readonly body: Html;
  /** Whether the page has the search. */
  readonly hasSearch?: boolean;
}

/** A whole page. It loads its style and its script and nothing else, from the site itself. */
export function page({ title, description, root, body, hasSearch = false }: PageParts): string {
  return markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <title>${title}</title>
        <link rel="stylesheet" href="${root}style.css" />
        ${hasSearch ? markup`<script src="${root}search.js" defer></script>` : null}
      </head>
      <body>
        <header>
          <nav aria-label="Site">
            <a href="${root}index.html">CORS Why</a>
            <a href="${root}messages.html">Messages</a>
            <a href="${root}warnings.html">Warnings</a>
            <a href="${root}viewer/index.html">Viewer</a>
          </nav>
        </header>
        <main>${body}</main>
      </body>
    </html> `.html;
}
