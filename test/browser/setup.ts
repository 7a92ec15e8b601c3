import { ensureBuilt } from "../../scripts/build";

/** The browsers load the built extension, so it has to be the one of these sources. */
export const setup = ensureBuilt;
