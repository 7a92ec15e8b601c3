import { ANY, type Policy } from "../policy";

/** Whether an origin holds a `*` of its own, as a few odd hosts may; many servers read it as any text. */
export function hasWildcardOrigin({ origins }: Policy): boolean {
  return origins[0] !== ANY && origins.some((origin) => origin.includes("*"));
}

/** Whether a method has lowercase letters; a server that writes all in uppercase then allows another one. */
export function hasSmallMethod({ methods }: Policy): boolean {
  return methods.some((method) => method !== method.toUpperCase());
}
