import { fuzz } from "../test/fuzz/fuzz";

/** `npm run fuzz -- 100000 7`: so many broken files and links, made with that seed. Exits with 1 when one of them crashes or takes too long. */
export async function main([rounds = "100000", seed = "1"]: readonly string[]): Promise<number> {
  const { files, links, readable, messages, slowest, failures } = await fuzz(Number(rounds), Number(seed));
  console.log(`${files} files and ${links} links, ${readable} of them readable all the same`);
  console.log(`${messages.size} different messages, the slowest answer after ${Math.round(slowest)} ms`);
  console.log(failures.length === 0 ? "no crash" : `${failures.length} failures:\n${failures.slice(0, 20).join("\n")}`);
  return failures.length === 0 ? 0 : 1;
}
