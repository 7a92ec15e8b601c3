import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

const rust = (recipe: string, naive: readonly string[]): TestServer => ({
  recipe,
  workspace: "rust",
  files: [`${recipe}/src/main.rs`],
  naive,
  needs: ["cargo"],
  install: ["cargo", "build", "--locked"],
  lock: "Cargo.lock",
  build: ["cargo", "build", "--locked", "--offline", "--package", `server-${recipe}`],
  run: [`target/debug/server-${recipe}`],
});

describeServers([
  rust("axum", [
    "",
    `let app = app.layer(from_fn(|request: Request, next: Next| async {
    let data = request.method() == "GET" && request.uri().path() == "/data";
    let mut response = next.run(request).await;
    if data {
        response.headers_mut().insert("access-control-allow-origin", "*".parse().unwrap());
    }
    response
}));`,
  ]),
  rust("actix-web", [
    "use actix_web::{dev::Service, http::header};",
    `.wrap_fn(|request, service| {
    let data = request.method() == "GET" && request.path() == "/data";
    let call = service.call(request);
    async move {
        let mut response = call.await?;
        if data {
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
        }
        Ok(response)
    }
})`,
  ]),
]);
