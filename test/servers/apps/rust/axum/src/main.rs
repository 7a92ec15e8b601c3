// recipe 1
use axum::extract::{Json, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Router, serve};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let private = Router::new().route("/private", any(ok)).layer(from_fn(log_in));
    let app = Router::new()
        .route("/data", get(ok).post(echo).put(echo))
        .route("/crash", get(crash))
        .merge(private);

    // recipe 2

    let port: u16 = std::env::var("PORT").unwrap().parse().unwrap();
    let listener = tokio::net::TcpListener::bind(("localhost", port)).await.unwrap();
    serve(listener, app).await.unwrap();
}

async fn ok() -> Json<Value> {
    Json(json!({ "ok": true }))
}

async fn echo(body: Json<Value>) -> Json<Value> {
    body
}

async fn crash() -> Result<Json<Value>, Broken> {
    Err(Broken)
}

struct Broken;

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "error": "It broke" }))).into_response()
    }
}

async fn log_in(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().contains_key("authorization") {
        Ok(next.run(request).await)
    } else {
        Err(StatusCode::UNAUTHORIZED)
    }
}
