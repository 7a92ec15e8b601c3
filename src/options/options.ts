import { chosenViewer, chooseViewer, DEFAULT_VIEWER, isViewerAddress } from "../platform/settings";

/** The options page. A change works at once; there is nothing to save. */

const field = document.querySelector<HTMLInputElement>("#viewer");
const state = document.querySelector<HTMLElement>("#viewer-state");

if (field && state) {
  field.placeholder = DEFAULT_VIEWER;
  field.value = (await chosenViewer()) ?? "";
  field.addEventListener("input", () => {
    const address = field.value.trim();
    const isUsable = address === "" || isViewerAddress(address);
    field.setCustomValidity(isUsable ? "" : "An address that starts with http:// or https:// and has no # in it.");
    state.textContent = isUsable ? "" : field.validationMessage;
    if (isUsable) void keep(address, state);
  });
}

async function keep(address: string, shown: HTMLElement): Promise<void> {
  await chooseViewer(address === "" ? null : address);
  shown.textContent = address === "" ? "Links open the project's viewer." : "Links open this address.";
}
