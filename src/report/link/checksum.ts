import { toBase64Url } from "./base64url";

/**
 * Four letters that tell whether the bytes are those that were sent, for deflate itself does not notice every change.
 * FNV-1a, folded to 24 bits. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function checksum(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return toBase64Url(Uint8Array.of(folded >> 16, (folded >> 8) & 0xff, folded & 0xff));
}
