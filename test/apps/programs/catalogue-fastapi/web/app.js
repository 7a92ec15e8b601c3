const API = "http://localhost:6302/api";
const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm4ifQ.X9ZvCbV2sGtSEITOI_7SWTjgw8TfHZ_T4ISTE4i6lXw";
document.cookie = "session=" + token + "; path=/";
const json = { "Content-Type": "application/json" };
(async () => {
  await ask("GET items", API + "/items");
  await ask("POST item", API + "/items", { method: "POST", headers: { ...json, Authorization: "Bearer " + token }, body: JSON.stringify({ name: "Desk" }) });
  await ask("PUT prefs (cookie)", API + "/account/prefs", { method: "PUT", credentials: "include", headers: json, body: JSON.stringify({ theme: "dark" }) });
  await ask("GET item 404", API + "/items/999");
  await ask("GET report 500", API + "/account/report", { headers: { Authorization: "Bearer " + token } });
  window.finished = true;
})();
