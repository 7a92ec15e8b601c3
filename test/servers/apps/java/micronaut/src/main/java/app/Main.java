package app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.runtime.Micronaut;
import java.util.Map;

public class Main {
    public static void main(String[] args) {
        Micronaut.run(Main.class, args);
    }

    @Controller
    static class Api {
        @Get("/data")
        Map<String, Object> data() {
            return Map.of("ok", true);
        }

        @Post("/data")
        HttpResponse<Map<String, Object>> post(@Body Map<String, Object> body) {
            return HttpResponse.ok(body);
        }

        @Put("/data")
        Map<String, Object> put(@Body Map<String, Object> body) {
            return body;
        }

        @Get("/private")
        Map<String, Object> forMembers() {
            return Map.of("ok", true);
        }

        @Get("/crash")
        Map<String, Object> crash() {
            throw new IllegalStateException("It broke");
        }
    }

    @ServerFilter("/private")
    static class LogIn {
        @RequestFilter
        @Nullable
        HttpResponse<?> check(HttpRequest<?> request) {
            return request.getHeaders().contains("Authorization") ? null : HttpResponse.unauthorized();
        }
    }

    @Requires(property = "star")
    @ServerFilter("/data")
    static class StarForData {
        @ResponseFilter
        void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
            if (request.getMethodName().equals("GET")) response.header("Access-Control-Allow-Origin", "*");
        }
    }
}
