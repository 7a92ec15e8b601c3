import type { MessageState, Message, Party } from "../../engine/diagnose/handshake";
import { HANDSHAKE_WORDS as words } from "../../engine/diagnose/words/handshake";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";

const STATE_WORDS: Readonly<Record<MessageState, string>> = {
  done: "",
  blocked: words.blocked,
  failed: words.failed,
  never: words.never,
  waiting: words.waiting,
  error: "",
};

/** Whether the handshake ends there. */
export const stopsAt = (state: MessageState): state is "blocked" | "failed" =>
  state === "blocked" || state === "failed";

const PARTIES: readonly Party[] = ["page", "browser", "server"];

interface Props {
  readonly messages: readonly Message[];
  readonly page: string;
  readonly server: string;
}

/** The handshake as a drawing that is a list: what the eye sees as arrows, a screen reader hears as sentences in order. */
export function HandshakeView({ messages, page, server }: Props) {
  const names: Readonly<Record<Party, string>> = { page, browser: "", server };
  return (
    <div class="handshake">
      <div class="parties" aria-hidden="true">
        {PARTIES.map((party) => (
          <div key={party} class="party" data-party={party}>
            <b>{words[party]}</b>
            <span title={tooltipOf(names[party])}>
              <Shown text={names[party]} />
            </span>
          </div>
        ))}
      </div>
      <ol class="messages">
        {messages.map((message, index) => (
          <li key={index} class="message" data-from={message.from} data-to={message.to} data-state={message.state}>
            <div class="message-text">
              <span class="visually-hidden">{words.fromTo(words[message.from], words[message.to])} </span>
              <span class="message-title">
                <Shown text={message.title} />
              </span>
              {STATE_WORDS[message.state] !== "" && (
                // The dotted arrow says "never" and "not yet" to the eye.
                <span class={stopsAt(message.state) ? "message-state" : "visually-hidden"}>
                  {STATE_WORDS[message.state]}
                </span>
              )}
              {message.headers.map((header, at) => (
                <span key={at} class="message-header" data-broken={header.isBroken}>
                  <span class="header-name">
                    <Shown text={header.name} />:
                  </span>{" "}
                  {header.value === null ? (
                    <i>{words.missing}</i>
                  ) : (
                    <span class="header-value">
                      <Shown text={header.value} />
                    </span>
                  )}
                </span>
              ))}
            </div>
            <span class="arrow" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </div>
  );
}
