/** By the folder's path in `src`. */
export declare const ROOMS: Readonly<Record<string, unknown>>;
