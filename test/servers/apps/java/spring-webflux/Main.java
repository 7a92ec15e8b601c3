package app;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
// recipe 1

@SpringBootApplication
public class Main {
    // recipe 2
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @RestController
    static class Api {
        @GetMapping("/data")
        Map<String, Object> data() {
            return Map.of("ok", true);
        }

        @PostMapping("/data")
        Mono<Map<String, Object>> post(@RequestBody Mono<Map<String, Object>> body) {
            return body;
        }

        @PutMapping("/data")
        Mono<Map<String, Object>> put(@RequestBody Mono<Map<String, Object>> body) {
            return body;
        }

        @GetMapping("/private")
        Map<String, Object> forMembers() {
            return Map.of("ok", true);
        }

        @GetMapping("/crash")
        Mono<Map<String, Object>> crash() {
            return Mono.error(new IllegalStateException("It broke"));
        }
    }

    @Component
    static class LogIn implements WebFilter {
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            var request = exchange.getRequest();
            boolean isPrivate = request.getPath().value().equals("/private");
            if (!isPrivate || request.getHeaders().getFirst("Authorization") != null) return chain.filter(exchange);
            exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
            return exchange.getResponse().setComplete();
        }
    }
}
