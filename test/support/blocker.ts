import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The directory of an extension that blocks scripts' requests with `/other-extension` in their URL. */
export function blockerDir(): string {
  const dir = mkdtempSync(path.join(tmpdir(), "cors-why-blocker-"));
  const rules = [
    {
      id: 1,
      action: { type: "block" },
      condition: { urlFilter: "/other-extension", resourceTypes: ["xmlhttprequest"] },
    },
  ];
  writeFileSync(path.join(dir, "rules.json"), JSON.stringify(rules));
  writeFileSync(
    path.join(dir, "manifest.json"),
    JSON.stringify({
      manifest_version: 3,
      name: "Blocker",
      version: "1",
      permissions: ["declarativeNetRequest"],
      host_permissions: ["<all_urls>"],
      declarative_net_request: { rule_resources: [{ id: "rules", enabled: true, path: "rules.json" }] },
      browser_specific_settings: { gecko: { id: "blocker@cors-why.test" } },
    }),
  );
  return dir;
}
