import type { Recording } from "./source";

/** What the recorder says of an ordinary tab. */
export const RECORDING: Recording = {
  isOn: true,
  isPaused: false,
  isKept: false,
  sawOwnOrigin: false,
  mayWatch: true,
  isClosedFile: false,
  isPrivate: false,
};
