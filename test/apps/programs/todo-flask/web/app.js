const API = "http://localhost:6307/api";
const json = { "Content-Type": "application/json" };
const auth = { Authorization: "Bearer tok-ann-1" };
document.cookie = "todo_token=tok-ann-1; path=/";
(async () => {
  await ask("GET version", API + "/public/version");
  await ask("GET todos", API + "/todos", { credentials: "include" });
  await ask("POST todo", API + "/todos", { method: "POST", headers: { ...json, ...auth }, body: JSON.stringify({ text: "bread" }) });
  await ask("PUT profile (include)", API + "/profile", { method: "PUT", credentials: "include", headers: json, body: JSON.stringify({ name: "Ann" }) });
  await ask("GET todo 404", API + "/todos/99", { headers: auth });
  await ask("GET stats 500", API + "/todos/stats", { headers: auth });
  window.finished = true;
})();
