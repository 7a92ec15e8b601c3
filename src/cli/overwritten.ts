import type { Shell } from "./command";

/** A file that an option names. */
export interface NamedFile {
  readonly option: string;
  readonly file: string;
}

/**
 * What would be lost if these files were written, in one line, or `null` where nothing is: a file that is read, or one that was written
 * just before.
 */
export async function overwritten(
  read: readonly string[],
  written: readonly NamedFile[],
  shell: Pick<Shell, "isSameFile">,
): Promise<string | null> {
  const done: NamedFile[] = [];
  for (const { option, file } of written) {
    for (const source of read) {
      if (await shell.isSameFile(source, file)) return `--${option} would overwrite ${source}, the file it reads`;
    }
    for (const one of done) {
      if (await shell.isSameFile(one.file, file)) return `--${option} would overwrite what --${one.option} writes`;
    }
    done.push({ option, file });
  }
  return null;
}
