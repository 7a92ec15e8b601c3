import { styleText } from "node:util";

/** How text may look where it is printed. */
export interface Style {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

export type Paint = (text: string) => string;
export type Colour = "red" | "green" | "yellow" | "bold" | "dim";

/** Paints text, or leaves it as it is where there are no colours. */
export function painter({ colour }: Style): (colour: Colour) => Paint {
  // Whether the terminal shows colours is known to the caller.
  return (of) => (text) => (colour ? styleText(of, text, { validateStream: false }) : text);
}
