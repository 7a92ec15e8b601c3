import type { Setting } from "./setting";

/** Jupyter's allowed origin. */
export const jupyterOrigin: Setting = {
  id: "jupyter-origin",
  responders: ["jupyter"],
  title: "Allow the origin in Jupyter",
  steps: ({ origin }) => [
    `Start Jupyter with \`--ServerApp.allow_origin=${origin}\` and send the token as \`Authorization: token ...\`.`,
  ],
  cost: "Jupyter hides a refused origin behind 404.",
  ran: "jupyter_server 2.21.1",
  docs: "https://jupyter-server.readthedocs.io/en/latest/other/full-config.html",
};
