import { randomUUID } from "node:crypto";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** What the system's codes mean for a file that can't be written. https://nodejs.org/api/errors.html#common-system-errors */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "what should be its folder is a file"],
  ["EEXIST", "what should be its folder is a file"],
]);

/**
 * Writes a file whole or not at all: beside its place, and then it takes the place of the old one. A full disk or a kill leaves the old
 * one as it was. What is no file of its own (a device, a pipe) is written to as it is. Its folder is made where there is none. Rejects
 * with a line that names the file as it was given and says why it can't be written.
 */
export async function writeAside(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await write(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = REASONS.get(code) ?? (error instanceof Error ? error.message : String(error));
    throw new Error(`can't write ${file}: ${reason}`, { cause: error });
  }
}

async function write(file: string, text: string): Promise<void> {
  // A link stays one: what it leads to is written.
  const target = await realpath(file).catch(() => file);
  const old = await stat(target).catch(() => null);
  if (old !== null && !old.isFile()) {
    await writeTo(target, "w", text);
    return;
  }
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await writeTo(beside, "wx", text, old?.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeTo(file: string, flags: "w" | "wx", text: string, mode?: number): Promise<void> {
  const handle = await open(file, flags, mode);
  try {
    await handle.writeFile(text);
    // Or the new name may outlive a crash and its content not; a device has nothing to keep.
    if (flags === "wx") await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether both names lead to one file. A device is none: nothing in it can be lost. Files that aren't there yet have one path. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a = null, b = null] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  if (a === null || b === null) return a === b && path.resolve(one) === path.resolve(other);
  return a.isFile() && a.ino === b.ino && a.dev === b.dev;
}
