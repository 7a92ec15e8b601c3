import { chosenViewer, chooseViewer, DEFAULT_VIEWER, isViewerAddress } from "../platform/settings";
import { find } from "../platform/find";

/** The field for another viewer: what no link could open is refused and said. */
export async function startViewerField(): Promise<void> {
  const field = find("#viewer", HTMLInputElement);
  const state = find("#viewer-state", HTMLElement);
  field.placeholder = DEFAULT_VIEWER;
  let isTouched = false;
  field.addEventListener("input", () => {
    isTouched = true;
    const address = field.value.trim();
    const isUsable = address === "" || isViewerAddress(address);
    field.setCustomValidity(isUsable ? "" : "Enter a URL that starts with http:// or https:// and has no # in it.");
    state.textContent = isUsable ? "" : field.validationMessage;
    if (isUsable) void keep(address, () => field.value.trim() === address, state);
  });
  const chosen = await chosenViewer();
  // Whoever is quick may have written something meanwhile.
  if (!isTouched) field.value = chosen ?? "";
}

/** Says what was kept, unless something else is written by then. */
async function keep(address: string, isWritten: () => boolean, shown: HTMLElement): Promise<void> {
  await chooseViewer(address === "" ? null : address);
  if (!isWritten()) return;
  shown.textContent = address === "" ? "Links open the project's viewer." : "Links open this URL.";
}
