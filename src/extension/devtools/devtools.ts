import { announceDevTools, createPanel, inspectedTab } from "../platform/devtools";

createPanel("CORS", "/src/extension/icons/32.png", "/src/extension/panel/panel.html");
announceDevTools(inspectedTab());
