// recipe 1
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorInternalServerError, ErrorUnauthorized};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpResponse, HttpServer, web};
use serde_json::{Value, json};

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let port: u16 = std::env::var("PORT").unwrap().parse().unwrap();
    HttpServer::new(|| {
        App::new()
            .service(
                web::resource("/data")
                    .route(web::get().to(ok))
                    .route(web::post().to(echo))
                    .route(web::put().to(echo)),
            )
            .service(web::scope("/private").wrap(from_fn(log_in)).default_service(web::to(ok)))
            .route("/crash", web::get().to(crash))
            // recipe 2
    })
    .workers(1)
    .bind(("localhost", port))?
    .run()
    .await
}

async fn ok() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "ok": true }))
}

async fn echo(body: web::Json<Value>) -> HttpResponse {
    HttpResponse::Ok().json(body)
}

async fn crash() -> Result<HttpResponse, Error> {
    Err(ErrorInternalServerError("It broke"))
}

async fn log_in(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.headers().contains_key("authorization") {
        next.call(request).await
    } else {
        Err(ErrorUnauthorized("Log in"))
    }
}
