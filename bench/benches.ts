import { engine } from "./engine";
import type { Figure } from "./figure";

/** Every benchmark by its name. */
export const BENCHES: Readonly<Record<string, () => Figure[] | Promise<Figure[]>>> = { engine };
