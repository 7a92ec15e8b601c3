// Runs in Firefox's own browser window, with all its rights; sent there as text by firefox-scope.ts.
// What lies behind DevTools (the toolbox, its panels, the console service) can be reached from there only.

const { require: load } = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
const { gDevTools } = load("devtools/client/framework/devtools");
const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(attempt, what) {
  for (let left = 2400; left > 0; left -= 1) {
    const value = attempt();
    if (value) return value;
    await pause(25);
  }
  throw new Error(`Waited 60 s in vain for ${what}`);
}

function tabOf(pageId) {
  const browser = NavigableManager.getBrowsingContextById(pageId).top.embedderElement;
  return browser.ownerDocument.defaultView.gBrowser.getTabForBrowser(browser);
}

/** The `<browser>` element that holds the panel: the toolbox has a frame a tool, and the tool's document has it. */
function panelIn(toolbox, panelPath) {
  for (const frame of toolbox?.doc.querySelectorAll("iframe") ?? [])
    for (const browser of frame.contentDocument?.querySelectorAll("browser") ?? [])
      if (browser.currentURI?.spec.endsWith(panelPath)) return browser;
  return undefined;
}

function panelOf(pageId, panelPath) {
  const panel = panelIn(gDevTools.getToolboxForTab(tabOf(pageId)), panelPath);
  if (!panel) throw new Error("The panel is not open");
  return panel;
}

/** Runs a script in the panel's process and waits for what it passes to `done`. */
async function inFrame(panel, script) {
  const name = `cors-why:${Services.uuid.generateUUID()}`;
  const { messageManager } = panel;
  const { promise, resolve } = Promise.withResolvers();
  const listener = ({ data }) => resolve(data);
  messageManager.addMessageListener(name, listener);
  const source = `{ const done = (data) => sendAsyncMessage(${JSON.stringify(name)}, data); ${script} }`;
  messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(source)}`, false);
  try {
    const { value, error } = await promise;
    if (error !== undefined) throw new Error(error);
    return value;
  } finally {
    messageManager.removeMessageListener(name, listener);
  }
}

const toBase64 = (bitmap) => {
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1];
};

const EVENTS = `const { event } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");`;

const logged = [];
Services.console.registerListener({
  observe(entry) {
    if (!(entry instanceof Ci.nsIScriptError)) return;
    logged.push({ category: entry.category, message: entry.errorMessage, sourceName: entry.sourceName });
  },
});

globalThis.corsWhy = {
  async openPanel(pageId, title, panelPath) {
    const tab = tabOf(pageId);
    tab.ownerDocument.defaultView.gBrowser.selectedTab = tab;
    const toolbox = await gDevTools.showToolboxForTab(tab, { toolId: "webconsole" });
    const named = () => [...toolbox.getAdditionalTools()].find((tool) => tool.label === title);
    await toolbox.selectTool((await until(named, `a panel called ${title}`)).id);
    const panel = await until(() => panelIn(toolbox, panelPath), panelPath);
    await inFrame(
      panel,
      `const loaded = () => content.document.readyState === "complete" && content.location.pathname !== "blank";
       if (loaded()) done({});
       else addEventListener("load", () => loaded() && done({}), true);`,
    );
  },

  hasPageScript: (id) => WebExtensionPolicy.getByID(id).extension.registeredContentScripts.size > 0,

  closeToolbox: (pageId) => gDevTools.closeToolboxForTab(tabOf(pageId)),

  /** A sandbox sidesteps the panel's own content security policy. */
  evaluate: (pageId, panelPath, expression) =>
    inFrame(
      panelOf(pageId, panelPath),
      `const options = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
       try {
         Cu.evalInSandbox(${JSON.stringify(expression)}, new Cu.Sandbox(content, options)).then(
           (value) => done({ value }), (error) => done({ error: String(error) }));
       } catch (error) { done({ error: String(error) }); }`,
    ),

  click: (pageId, panelPath, selector) =>
    inFrame(
      panelOf(pageId, panelPath),
      `${EVENTS}
       const element = content.document.querySelector(${JSON.stringify(selector)});
       if (!element) done({ error: "Nothing to click at: " + ${JSON.stringify(selector)} });
       else {
         element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
         const { x, y, width, height } = element.getBoundingClientRect();
         event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, {}, content).then(() => done({}));
       }`,
    ),

  press(pageId, panelPath, key, modifiers) {
    const panel = panelOf(pageId, panelPath);
    panel.focus();
    return inFrame(
      panel,
      `${EVENTS}
       event.sendSingleKey(${JSON.stringify({ key, printable: key.length === 1, ...modifiers })}, content);
       done({});`,
    );
  },

  /** The toolbox lays the panel out as large as there is room; a style of its own overrules that. */
  setSize(pageId, panelPath, size) {
    const { style } = panelOf(pageId, panelPath);
    for (const side of ["width", "height"])
      for (const property of [side, `min-${side}`, `max-${side}`])
        style.setProperty(property, `${size[side]}px`, "important");
  },

  setTheme: (theme) => Services.prefs.setCharPref("devtools.theme", theme),

  async paint(pageId, panelPath, scale) {
    const painted = panelPath ? panelOf(pageId, panelPath) : window;
    return toBase64(await painted.browsingContext.currentWindowGlobal.drawSnapshot(null, scale, "white"));
  },

  /** WebDriver's own navigation goes to an extension's page too, but never notices that it has arrived. */
  async openExtensionPage(pageId, id, path) {
    const browser = tabOf(pageId).linkedBrowser;
    const url = WebExtensionPolicy.getByID(id).getURL(path);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    browser.loadURI(Services.io.newURI(url), { triggeringPrincipal });
    await until(() => browser.currentURI.spec === url && !browser.webProgress.isLoadingDocument, url);
  },

  /** Installs the extension in that file for good, as a person does who opens it. */
  async installFile(file) {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
    await (await AddonManager.getInstallForFile(new FileUtils.File(file))).install();
  },

  /** The version of an extension, once it has started. */
  async versionOf(id) {
    const { extension } = await until(() => WebExtensionPolicy.getByID(id), id);
    await extension.promiseBackgroundStarted?.();
    return extension.version;
  },

  async stopBackground(id) {
    const { extension } = WebExtensionPolicy.getByID(id);
    if (extension.backgroundState === "stopped") return;
    // Firefox ends none that is still starting, and would lose the events that wait for it.
    await until(() => extension.backgroundState === "running", "the background to start");
    await extension.terminateBackground({ disableResetIdleForTest: true });
    await until(() => extension.backgroundState === "stopped", "the background to stop");
  },

  /** What the person's choice in about:addons does. */
  async allowSites(id, isAllowed) {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(id);
    const sites = { permissions: [], origins: ["<all_urls>"] };
    await (isAllowed
      ? ExtensionPermissions.add(id, sites, extension)
      : ExtensionPermissions.remove(id, sites, extension));
  },

  /** "Run in private windows" in about:addons; the extension starts anew. */
  async allowPrivate(id) {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, extension);
    await (await AddonManager.getAddonByID(id)).reload();
    await until(() => WebExtensionPolicy.getByID(id)?.privateBrowsingAllowed, "the permission for private windows");
  },

  async allowFiles(id, isAllowed) {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(id);
    const files = { permissions: ["internal:fileSchemeAllowed"], origins: [] };
    await ExtensionPermissions[isAllowed ? "add" : "remove"](id, files, extension);
    await (await AddonManager.getAddonByID(id)).reload();
    await until(() => WebExtensionPolicy.getByID(id)?.fileSchemeAllowed === isAllowed, "the permission for files");
  },

  blockLocalNetwork(origin) {
    const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(origin);
    for (const name of ["loopback-network", "local-network"])
      Services.perms.addFromPrincipal(principal, name, Services.perms.DENY_ACTION);
  },

  /** Gives the BiDi context of its tab. */
  async openPrivateWindow() {
    const opened = OpenBrowserWindow({ private: true });
    await until(() => opened.gBrowserInit?.delayedStartupFinished, "the private window");
    return NavigableManager.getIdForBrowser(opened.gBrowser.selectedBrowser);
  },

  /** Quits once the process that drives this browser has been killed, where that can be seen (Linux). */
  async endWith(processId) {
    const sign = `/proc/${processId}`;
    if (!(await IOUtils.exists(sign))) return;
    setInterval(async () => {
      if (!(await IOUtils.exists(sign))) Services.startup.quit(Ci.nsIAppStartup.eForceQuit);
    }, 2_000);
  },

  /** Sets free what nobody uses any more, as the browser does by itself now and then. */
  collectGarbage() {
    Services.obs.notifyObservers(null, "memory-pressure", "heap-minimize");
  },

  /** What was logged since the last call. */
  takeConsole: () => logged.splice(0),
};
