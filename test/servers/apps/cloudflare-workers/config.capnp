using Workerd = import "/workerd/workerd.capnp";

# The Worker stands on the route of an API: what it fetches goes to the server behind it.
const config :Workerd.Config = (
  services = [
    (
      name = "worker",
      worker = (
        modules = [(name = "worker", esModule = embed "worker.js")],
        compatibilityDate = "2026-11-01",
        globalOutbound = "api",
      ),
    ),
    (name = "api", external = (address = "localhost:{{upstream}}", http = ())),
  ],
  sockets = [(name = "http", address = "localhost:{{port}}", http = (), service = "worker")],
);
