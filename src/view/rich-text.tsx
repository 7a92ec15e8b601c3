import { Shown } from "./shown";

/** Text of a diagnosis: what stands between backticks is code. The rest is text and nothing else, whatever it looks like. */
export function RichText({ text }: { readonly text: string }) {
  const parts = text.split("`");
  // An odd one out is a backtick of the text itself.
  if (parts.length % 2 === 0) return <Shown text={text} />;
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          <Shown key={index} text={part} />
        ) : (
          <code key={index}>
            <Shown text={part} />
          </code>
        ),
      )}
    </>
  );
}
