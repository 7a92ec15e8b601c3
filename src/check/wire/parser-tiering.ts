import { setFlagsFromString } from "node:v8";

/**
 * Lets the process end as soon as it is done. undici's HTTP parser is WebAssembly, and V8 starts to optimise it at the first response, on
 * another thread and for 0.1 to 0.3 seconds; before version 24 Node waits for that thread at its end. A check reads too few responses to
 * gain from it. To be called before the first connection: it counts for what the process compiles from then on.
 */
export function keepParserUnoptimised(): void {
  const [major = ""] = process.versions.node.split(".");
  // No later version gets a flag that its V8 may not know.
  if (Number(major) < 24) setFlagsFromString("--wasm-tiering-budget=2000000000");
}
