/** For any browser to have begun reading; it keeps what it reads. Milliseconds. */
const ENOUGH = 60_000;

/** Saves text as a file, in the browser's own way and folder. A panel has no other that works in both browsers. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ENOUGH);
}
