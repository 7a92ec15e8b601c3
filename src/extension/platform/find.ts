/** The element of this page that a selector names. */
export function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`This page has no ${kind.name} ${selector}`);
  return element;
}
