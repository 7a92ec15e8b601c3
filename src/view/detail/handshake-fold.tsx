import { useEffect, useState } from "preact/hooks";
import type { Message } from "../../engine/diagnose/handshake";
import { HANDSHAKE_WORDS } from "../../engine/diagnose/words/handshake";
import { Shown } from "../shown";
import { strings } from "../strings";
import { HandshakeView, stopsAt } from "./handshake-view";

interface Props {
  readonly messages: readonly Message[];
  readonly page: string;
  readonly server: string;
}

/** Where the drawing fits beside or beneath the fix without pushing anything else out of sight. */
const ROOM = "(min-width: 641px) and (min-height: 561px)";

/** The handshake in one line; the drawing opens below it, at once where there is room. */
export function HandshakeFold({ messages, page, server }: Props) {
  const hasRoom = useMedia(ROOM);
  const [choice, setChoice] = useState<boolean | null>(null);
  const isOpen = choice ?? hasRoom;
  return (
    <details class="happened" open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setChoice(!isOpen);
        }}
      >
        <span class="happened-title">{strings.handshake}</span>
        {!isOpen && (
          <span class="steps">
            {messages
              .filter(({ state }) => state !== "never")
              .map(({ title, state }, index) => (
                <span key={index} class="step" data-state={state}>
                  <Shown text={title} />
                  {stopsAt(state) && <b> {HANDSHAKE_WORDS[state]}</b>}
                </span>
              ))}
          </span>
        )}
      </summary>
      <HandshakeView messages={messages} page={page} server={server} />
    </details>
  );
}

/** Whether a media query holds, and a new rendering whenever that changes. */
function useMedia(query: string): boolean {
  const [list] = useState(() => matchMedia(query));
  const [matches, setMatches] = useState(list.matches);
  useEffect(() => {
    const read = () => setMatches(list.matches);
    read();
    list.addEventListener("change", read);
    return () => list.removeEventListener("change", read);
  }, [list]);
  return matches;
}
