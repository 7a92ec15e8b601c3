/** How many exchanges a list holds: more than anybody scrolls through. The oldest make room for the newest. */
export const CAPACITY = 10_000;
