package app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
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
        Map<String, Object> post(@RequestBody Map<String, Object> body) {
            return body;
        }

        @PutMapping("/data")
        Map<String, Object> put(@RequestBody Map<String, Object> body) {
            return body;
        }

        @GetMapping("/private")
        Map<String, Object> forMembers() {
            return Map.of("ok", true);
        }

        @GetMapping("/crash")
        Map<String, Object> crash() {
            throw new IllegalStateException("It broke");
        }
    }

    @Configuration
    static class WebConfig implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new LogIn()).addPathPatterns("/private");
        }
    }

    static class LogIn implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getHeader("Authorization") != null) return true;
            response.setStatus(401);
            return false;
        }
    }
}
