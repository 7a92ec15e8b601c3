import { piecesOf } from "./invisible";

/** Text from the network with nothing hidden in it: invisible characters stand there by their names. */
export function Shown({ text }: { readonly text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, index) =>
        piece.name === null ? (
          piece.text
        ) : (
          <span key={index} class="invisible">
            {piece.name}
          </span>
        ),
      )}
    </>
  );
}
