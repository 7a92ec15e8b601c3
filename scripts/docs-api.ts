import { writeFileSync } from "node:fs";

import { REPORT, apiReport } from "./api-report";

/** `npm run docs:api`: writes the names and signatures of the package's entries anew. */
export async function main(): Promise<number> {
  writeFileSync(REPORT, await apiReport());
  console.log(`Wrote ${REPORT}.`);
  return 0;
}
