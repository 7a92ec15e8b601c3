import { MEASURED_ON } from "../engine/fetch/engines/measured-on";
import { keyWords, strings } from "./strings";
import { useModal } from "./use-modal";

/** The keys of the panel, and what its rules rest on, in a dialog that the browser itself closes on Escape. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const ref = useModal();
  return (
    <dialog ref={ref} class="dialog keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{strings.keys}</h2>
      <dl>
        {keyWords.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="measured">{strings.measuredOn(...Object.values(MEASURED_ON))}</p>
      <button type="button" class="button" onClick={() => ref.current?.close()}>
        {strings.close}
      </button>
    </dialog>
  );
}
