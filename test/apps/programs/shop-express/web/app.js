const API = "http://localhost:6301/api";
const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm4iLCJpYXQiOjE3OTU5MTg2MjQsImV4cCI6MTgyNzQ1NDYyNH0.glCpIbQQVOc8rR1wtv2Veb6qK0onP32shwz9LtugE_U";
document.cookie = "token=" + token + "; path=/"; // localhost shares cookies over ports
(async () => {
  await ask("GET products", API + "/products");
  await ask("POST order", API + "/orders", { method: "POST", headers: { "Content-Type": "application/json", Authorization: "Bearer " + token }, body: JSON.stringify({ items: [1, 2] }) });
  await ask("PUT profile (cookie)", API + "/profile", { method: "PUT", credentials: "include", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ name: "Ann" }) });
  await ask("GET order 404", API + "/orders/999", { headers: { Authorization: "Bearer " + token } });
  await ask("GET report 500", API + "/report", { headers: { Authorization: "Bearer " + token } });
  await ask("GET bad token 401", API + "/orders/7", { headers: { Authorization: "Bearer nonsense" } });
  const logo = document.getElementById("logo");
  await new Promise((r) => setTimeout(r, 300));
  results.push({ name: "img logo", status: logo.naturalWidth > 0 ? "shown" : "blocked" });
  window.finished = true;
})();
