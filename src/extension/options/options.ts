import { RECIPES } from "../../engine/remedy/recipes";
import { askForAllSites, hasAllSites, onAccess } from "../platform/access";
import { type Settings, changeSettings, onSettings, readSettings } from "../platform/settings";
import { find } from "../platform/find";
import { namesIn } from "./names";
import { startViewerField } from "./viewer-field";

/** The options page. A change works at once; there is nothing to save. */

const history = find("#history", HTMLSelectElement);
const favourite = find("#favourite", HTMLSelectElement);
const headers = find("#cut-headers", HTMLInputElement);
const parameters = find("#cut-parameters", HTMLInputElement);
const records = [...document.querySelectorAll<HTMLInputElement>("[name=record]")];

for (const { id, name } of RECIPES) favourite.append(new Option(name, id));

for (const radio of records) on(radio, () => ({ record: radio.value === "always" ? "always" : "devtools" }));
on(history, () => ({ history: Number(history.value) as Settings["history"] }));
on(favourite, () => ({ favouriteServer: favourite.value }));
on(headers, () => ({ cutHeaders: namesIn(headers.value) }));
on(parameters, () => ({ cutParameters: namesIn(parameters.value) }));
onSettings(show);
onAccess(() => void showAccess());
find("#allow", HTMLButtonElement).addEventListener("click", () => void askForAllSites());

// Together, so that every field listens at once: what is said before all is read counts too.
await Promise.all([readSettings().then(show), showAccess(), startViewerField()]);

/** What the field says is chosen as soon as it is said: for a text, when the person leaves it. */
function on(field: HTMLElement, read: () => Partial<Settings>): void {
  field.addEventListener("change", () => void changeSettings(read()));
}

function show(settings: Settings): void {
  for (const radio of records) radio.checked = radio.value === settings.record;
  history.value = String(settings.history);
  favourite.value = settings.favouriteServer;
  showNames(headers, settings.cutHeaders);
  showNames(parameters, settings.cutParameters);
}

/** Leaves alone what the person is writing: another choice may be heard of meanwhile. */
function showNames(field: HTMLInputElement, names: readonly string[]): void {
  if (field !== document.activeElement) field.value = names.join(", ");
}

async function showAccess(): Promise<void> {
  find("#access", HTMLElement).hidden = await hasAllSites();
}
