const API = "http://localhost:6322";
const json = { "Content-Type": "application/json" };
const auth = { Authorization: "Bearer tok-ann-1" };
document.cookie = "token=tok-ann-1; path=/"; // localhost shares cookies over ports
(async () => {
  await ask("GET list", API + "/api/public/items");
  await ask("POST item", API + "/api/items", { method: "POST", headers: { ...json, ...auth }, body: JSON.stringify({ name: "Lamp" }) });
  await ask("PUT profile (include)", API + "/api/profile", { method: "PUT", credentials: "include", headers: { ...json, "X-Requested-With": "shop" }, body: JSON.stringify({ name: "Ann" }) });
  await ask("GET item 404", API + "/api/items/999", { headers: auth });
  await ask("GET report 500", API + "/api/report", { headers: auth });
  await ask("POST item 401", API + "/api/items", { method: "POST", headers: json, body: "{}" });
  window.finished = true;
})();
