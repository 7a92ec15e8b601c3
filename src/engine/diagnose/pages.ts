/** Where the project's pages are: one for each cause, made by `npm run docs`. */
const SITE = "https://cors-why.github.io/";

/** The page of a cause. */
export function causePage(id: string): string {
  return `${SITE}causes/${id}`;
}
