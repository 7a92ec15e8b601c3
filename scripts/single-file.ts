import { createHash } from "node:crypto";
import path from "node:path";
import type { Plugin } from "vite";

/**
 * Puts the script and the styles of a page into the page itself, as `index.html`. Its Content-Security-Policy allows `'self'`
 * until then, and exactly what was put in, by its hash, from then on.
 */
export function singleFile(): Plugin {
  return {
    name: "single-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const textOf = (url: string): string => {
        const file = files.find(({ fileName }) => path.posix.basename(fileName) === path.posix.basename(url));
        if (file === undefined) throw new Error(`The page asks for ${url}, which was not built.`);
        return file.type === "chunk" ? file.code : String(file.source);
      };
      const page = files.find(({ fileName }) => fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("There is no page.");
      const hashes: Record<"script" | "style", string[]> = { script: [], style: [] };
      const inline = (tag: "script" | "style", attributes: string, text: string): string => {
        hashes[tag].push(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
        return `<${tag}${attributes}>${text}</${tag}>`;
      };
      const html = String(page.source)
        .replaceAll(/<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/g, (_tag, url: string) =>
          inline("script", ' type="module"', withoutTags(textOf(url).trim())),
        )
        .replaceAll(/<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/g, (_tag, url: string) =>
          inline("style", "", textOf(url).trim()),
        )
        .replace("script-src 'self'", `script-src ${hashes.script.join(" ")}`)
        .replace("style-src 'self'", `style-src ${hashes.style.join(" ")}`);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: "asset", fileName: "index.html", source: html });
    },
  };
}

/** Script text that can't end its element early. These stand in strings and patterns only, where the escape means the same. */
function withoutTags(script: string): string {
  return script.replaceAll(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "\\x3C!--");
}
