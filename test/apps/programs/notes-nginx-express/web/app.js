const API = "http://localhost:6305/v1";
const json = { "Content-Type": "application/json" };
document.cookie = "sid=sess-ann-1; path=/";
(async () => {
  await ask("GET notes", API + "/notes");
  await ask("POST note", API + "/notes", { method: "POST", headers: { ...json, Authorization: "Bearer sess-ann-1" }, body: JSON.stringify({ text: "bread" }) });
  await ask("PUT settings (include)", API + "/settings", { method: "PUT", credentials: "include", headers: json, body: JSON.stringify({ dark: true }) });
  await ask("GET export 500", API + "/notes/export");
  await ask("POST note 401", API + "/notes", { method: "POST", headers: json, body: "{}" });
  window.finished = true;
})();
