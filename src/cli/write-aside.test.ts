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

  test("leaves the old one as it was when it can't be written", async () => {
    await writeFile(at("report.html"), "old");
    await expect(writeAside(path.join(at("report.html"), "below"), "new")).rejects.toThrow("ENOTDIR");
    await expect(writeAside(at("missing/report.html"), "new")).rejects.toThrow("ENOENT");
    expect(await readFile(at("report.html"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["report.html"]);
  });

  test("may be a device", async () => {
    await writeAside("/dev/null", "new");
    await expect(writeAside("/dev/full", "new")).rejects.toThrow("ENOSPC");
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
