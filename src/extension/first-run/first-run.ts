import { askForAllSites, hasAllSites, onAccess, openOptions } from "../platform/access";
import { find } from "../platform/find";

/** The page that is shown once, after the installation. */

find("#allow", HTMLButtonElement).addEventListener("click", () => void askForAllSites());
find("#options", HTMLButtonElement).addEventListener("click", openOptions);
onAccess(() => void showAccess());
await showAccess();

async function showAccess(): Promise<void> {
  find("#access", HTMLElement).hidden = await hasAllSites();
}
