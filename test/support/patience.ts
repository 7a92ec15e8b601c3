/** Milliseconds in which a busy machine gets everything done that is done at all: what takes longer hangs. */
export const PATIENCE = 60_000;
