interface ExtensionPage {
  evaluate(script: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>>;
}

/**
 * What the background keeps in the session store, by key, as a page of the extension reads it. What is removed and not yet swept
 * out (`platform/session-store.ts`) is left out.
 */
export async function readStore(page: ExtensionPage): Promise<ReadonlyMap<string, unknown>> {
  const texts = Object.entries(await page.evaluate(() => chrome.storage.session.get(null)));
  return new Map(
    texts.filter(([, text]) => text !== "").map(([key, text]) => [key, JSON.parse(String(text)) as unknown]),
  );
}

/** Those of them whose keys begin so. */
export async function readStored<Value>(page: ExtensionPage, prefix: string): Promise<Value[]> {
  const all = await readStore(page);
  return [...all].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as Value);
}
