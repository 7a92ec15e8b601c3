import { chmod, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { isSameFile, writeAside } from "./write-aside";

let folder = "";
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "cors-why-write-"));
  return () => rm(folder, { recursive: true });
});

describe("a file that is written", () => {
  test("takes the old one's place, and leaves nothing beside it", async () => {
    await writeFile(at("report.html"), "old");
    await chmod(at("report.html"), 0o600);
    await writeAside(at("report.html"), "new");
    expect(await readFile(at("report.html"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["report.html"]);
  });

  test("leaves a link a link", async () => {
    await writeFile(at("real.html"), "old");
    await symlink(at("real.html"), at("link.html"));
    await writeAside(at("link.html"), "new");
    expect(await readFile(at("real.html"), "utf8")).toBe("new");
  });

  test("gets its folder made", async () => {
    await writeAside(at("results/of/today/cors.xml"), "new");
    expect(await readFile(at("results/of/today/cors.xml"), "utf8")).toBe("new");
    expect(await readdir(at("results/of/today"))).toEqual(["cors.xml"]);
  });

  test("leaves the old one as it was when it can't be written, and is named with the reason", async () => {
    await writeFile(at("report.html"), "old");
    for (const below of [at("report.html/below"), at("report.html/further/below")])
      await expect(writeAside(below, "new")).rejects.toThrow(
        new Error(`can't write ${below}: what should be its folder is a file`),
      );
    await expect(writeAside(folder, "new")).rejects.toThrow(new Error(`can't write ${folder}: it is a folder`));
    expect(await readFile(at("report.html"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["report.html"]);
  });

  test("may be a device", async () => {
    await writeAside("/dev/null", "new");
    await expect(writeAside("/dev/full", "new")).rejects.toThrow("can't write /dev/full: the disk is full");
  });

  test("is known by any of its names", async () => {
    await writeFile(at("a.har"), "{}");
    await symlink(at("a.har"), at("b.har"));
    expect(await isSameFile(at("a.har"), at("b.har"))).toBe(true);
    expect(await isSameFile(at("a.har"), path.join(folder, ".", "a.har"))).toBe(true);
    expect(await isSameFile(at("a.har"), at("new.html"))).toBe(false);
    expect(await isSameFile(at("new.html"), path.join(folder, "..", path.basename(folder), "new.html"))).toBe(true);
    expect(await isSameFile(at("new.html"), at("other.html"))).toBe(false);
    expect(await isSameFile("/dev/null", "/dev/null")).toBe(false);
  });
});
