import { announceDevTools, createPanel, inspectedTab } from "../platform/devtools";

createPanel("CORS", "/src/icons/32.png", "/src/panel/panel.html");
announceDevTools(inspectedTab());
