import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { diagnoseAndFix } from "../../../src/engine/remedy/full-diagnosis";
import { remediesFor } from "../../../src/engine/remedy/remedies";
import type { Remedy } from "../../../src/engine/remedy/remedy";
import { Asker, KINDS } from "./asker";
import { checked } from "./checked";
import type { TestProduct } from "./server";
import { freePort, lackingPrograms, prepare, start } from "./workspace";

/** The tests of these products, with browsers of their own. */
export function describeProducts(products: readonly TestProduct[]): void {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.start();
  });

  afterAll(() => asker?.close());

  for (const product of products) describeProduct(product, () => asker);
}

/**
 * The tests of a product. It is started without CORS, requested by a page in both browsers, changed as the first remedy says,
 * started again and requested again.
 */
export function describeProduct(product: TestProduct, askerOf: () => Asker): void {
  const missing = lackingPrograms(product.needs);
  const name = `${product.name}${missing.length > 0 ? ` (needs ${missing.join(", ")})` : ""}`;
  describe.skipIf(missing.length > 0)(name, () => {
    beforeAll(() => prepare(product));

    test("is explained, and works once its setting is as told", async () => {
      const asker = askerOf();
      const port = await freePort();
      const remedies = await remediesOf(asker, product, port);
      // Both browsers lead to the same remedy.
      expect(remedies[1]).toEqual(remedies[0]);
      const told = product.slots(remedies[0] as Remedy);
      const { url, stop } = await start(product, told, { port, upstream: 0 });
      try {
        for (const kind of KINDS) {
          expect([kind, await asker.ask(kind, url + product.path, product.init)]).toEqual([kind, product.status]);
          if (product.exposes === undefined) continue;
          expect(await asker.readableHeaders(kind, url + product.path, product.init)).toContain(product.exposes);
        }
      } finally {
        await stop();
      }
    });
  });
}

/** What each browser is told first of the product without CORS. */
async function remediesOf(asker: Asker, product: TestProduct, port: number): Promise<readonly (Remedy | undefined)[]> {
  const { url, stop } = await start(product, product.bare ?? [], { port, upstream: 0 });
  const found: (Remedy | undefined)[] = [];
  try {
    for (const kind of KINDS) {
      const { got, exchange } = await asker.record(kind, url + product.path, product.init);
      const diagnosis = diagnoseAndFix(exchange);
      const { verdict, cause } = diagnosis;
      const remedy = remediesFor(exchange, diagnosis)[0];
      expect({ kind, got, verdict, remedy: remedy?.id }).toEqual({
        kind,
        got: "blocked",
        verdict: "blocked",
        remedy: product.setting,
      });
      expect(await checked(kind, asker.origin, url + product.path, product.init)).toEqual({ verdict, cause });
      found.push(remedy);
    }
  } finally {
    await stop();
  }
  return found;
}
