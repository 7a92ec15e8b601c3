package app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
// recipe 1

@SpringBootApplication
public class Main {
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @Configuration
    static class SecurityConfig {
        @Bean
        SecurityFilterChain filterChain(HttpSecurity http) {
            // recipe 2
            http.csrf(csrf -> csrf.disable());
            http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/private").authenticated().anyRequest().permitAll());
            http.exceptionHandling(errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
            http.addFilterBefore(new Tokens(), UsernamePasswordAuthenticationFilter.class);
            return http.build();
        }
    }

    static class Tokens extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
            if (request.getHeader("Authorization") != null) {
                var authorities = AuthorityUtils.createAuthorityList("member");
                SecurityContextHolder.getContext()
                    .setAuthentication(new UsernamePasswordAuthenticationToken("Ada", null, authorities));
            }
            chain.doFilter(request, response);
        }
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
}
