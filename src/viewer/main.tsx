import { render } from "preact";
import { diagnoseAndFix } from "../engine/remedy/full-diagnosis";
import { remediesFor } from "../engine/remedy/remedies";
import { RECIPES } from "../engine/remedy/recipes";
import { copyText } from "../view/copy-text";
// oxlint-disable-next-line import/default -- Vite makes this module
import HarWorker from "../view/open/har-worker?worker&inline";
import { Detail } from "../view/detail/detail";
import { ShareDialog } from "../view/share/share-dialog";
import { readInWorker } from "../view/open/read-in-worker";
import { readHar } from "../har/har-in";
import { embeddedIn } from "./embedded";
import { Viewer } from "./viewer";

// oxlint-disable-next-line no-underscore-dangle -- the build puts the address of package.json here
declare const __VIEWER__: string;

/** The page as it was delivered, before anything is drawn: what report.html is made from. */
const page = `<!doctype html>\n${document.documentElement.outerHTML}\n`;

/** Where a link made here opens: this very page, unless it is a file on somebody's disk. */
const address = location.protocol === "file:" ? __VIEWER__ : location.origin + location.pathname;

const actions = {
  reloadPage: () => location.reload(),
  copy: copyText,
  viewerAddress: () => Promise.resolve(address),
  viewerPage: () => Promise.resolve(page),
  readFile: readInWorker(() => new HarWorker()),
  detail: () => Detail,
  shareDialog: () => ShareDialog,
  // A page from a file has nowhere to keep what was chosen.
  servers: { recipes: () => RECIPES, favourite: () => "", remember: () => undefined },
  remedies: () => remediesFor,
  hosts: { known: () => ({}), say: () => undefined },
};

const root = document.getElementById("root");
const report = embeddedIn(document);
if (root) {
  render(
    <Viewer actions={actions} diagnose={diagnoseAndFix} report={report === null ? null : readHar(report)} />,
    root,
  );
}
