import { useState } from "preact/hooks";
import type { Exchange } from "../../engine/fetch/exchange";
import type { FullDiagnosis } from "../../engine/remedy/fix";
import { type CurlCommand, curlCommands } from "../../report/curl";
import { worksInCurl } from "../../report/works-in-curl";
import { RichText } from "../rich-text";
import { tooltipOf } from "../invisible";
import { Shown } from "../shown";
import { strings } from "../strings";
import { curlWords as words } from "./words";

interface Props {
  readonly exchange: Exchange;
  readonly diagnosis: FullDiagnosis | null;
  readonly onCopy: (text: string) => void;
}

/** Whether it works outside a browser, why, and the commands that show it; folded away. */
export function CurlView({ exchange, diagnosis, onCopy }: Props) {
  const [secrets, setSecrets] = useState(false);
  const commands = curlCommands(exchange, { secrets });
  const hasSecrets = secrets || commands.some(({ isMasked }) => isMasked);
  return (
    <details class="curl">
      <summary>{words.title}</summary>
      <p>
        <RichText text={worksInCurl(exchange, diagnosis)} />
      </p>
      {hasSecrets && (
        <label class="curl-secrets">
          <input
            type="checkbox"
            checked={secrets}
            onChange={({ currentTarget }) => setSecrets(currentTarget.checked)}
          />{" "}
          {words.secrets}
        </label>
      )}
      {commands.map((command) => (
        <Command key={`${command.on} ${command.hop}`} command={command} onCopy={onCopy} />
      ))}
    </details>
  );
}

function Command({ command, onCopy }: { readonly command: CurlCommand; readonly onCopy: (text: string) => void }) {
  const place = `${command.method} ${command.url}`;
  return (
    <div class="change command" data-on={command.on}>
      <div class="change-head">
        <h3 title={tooltipOf(place)}>
          <Shown text={place} />
        </h3>
        <button
          type="button"
          class="button"
          aria-label={words.copy(tooltipOf(place))}
          onClick={() => onCopy(command.text)}
        >
          {strings.copy}
        </button>
      </div>
      <code class="command-text">{command.text}</code>
      {!command.wasSent && <p class="command-note">{words.neverSent}</p>}
      {command.mayHaveBody && <p class="command-note">{words.body}</p>}
    </div>
  );
}
