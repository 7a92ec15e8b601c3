import { tmpdir } from "node:os";
import { describeServers } from "./support/describe-servers";
import type { TestServer } from "./support/server";

/** All of them are fetched, and Quarkus is built, by one start of Maven. */
const java = {
  workspace: "java",
  needs: ["java", "javac", "mvn"],
  install: ["mvn", "-B", "-q", "package"],
  lock: "pom.xml",
} as const;
/** For a quick start, and for what the servers leave behind: the temporary folder, which Java does not take from the environment. */
const OPTIONS = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", `-Djava.io.tmpdir=${tmpdir()}`] as const;

const spring = (recipe: string, libraries: string): TestServer => ({
  ...java,
  recipe,
  directory: recipe,
  files: ["Main.java"],
  naive: [
    "",
    `@org.springframework.stereotype.Component
static class StarForData extends org.springframework.web.filter.OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response,
        jakarta.servlet.FilterChain chain) throws jakarta.servlet.ServletException, java.io.IOException {
        if (request.getMethod().equals("GET") && request.getRequestURI().equals("/data")) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        chain.doFilter(request, response);
    }
}`,
  ],
  // Into an empty directory: Spring starts every class that it finds there, also those of the last slots.
  build: [
    "sh",
    "-c",
    `rm -rf classes && javac -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -parameters -proc:none -cp "../dependencies/${libraries}/lib/*" -d classes Main.java`,
  ],
  run: [
    "java",
    ...OPTIONS,
    "-cp",
    `classes:../dependencies/${libraries}/lib/*`,
    "app.Main",
    "--server.address=localhost",
    "--server.port={{port}}",
    "--spring.main.lazy-initialization=true",
  ],
});

/** Its code goes into a method. */
const springSecurity: TestServer = {
  ...spring("spring-security", "spring-security"),
  naive: [
    "import org.springframework.security.web.context.SecurityContextHolderFilter;",
    `http.addFilterBefore((request, response, chain) -> {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.getMethod().equals("GET") && asked.getRequestURI().equals("/data")) {
        ((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
    }
    chain.doFilter(request, response);
}, SecurityContextHolderFilter.class);`,
  ],
};

const webflux: TestServer = {
  ...spring("spring-webflux", "spring-webflux"),
  naive: [
    "",
    `@Component
static class StarForData implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getMethod().name().equals("GET") && request.getPath().value().equals("/data")) {
            exchange.getResponse().getHeaders().set("Access-Control-Allow-Origin", "*");
        }
        return chain.filter(exchange);
    }
}`,
  ],
};

const quarkus: TestServer = {
  ...java,
  recipe: "quarkus",
  directory: "quarkus",
  // All that the recipe sets is read when the server starts, and this file is read then.
  files: ["config/application.properties"],
  naive: [
    `quarkus.http.header."Access-Control-Allow-Origin".value=*
quarkus.http.header."Access-Control-Allow-Origin".path=/data
quarkus.http.header."Access-Control-Allow-Origin".methods=GET`,
  ],
  run: ["java", ...OPTIONS, "-Dquarkus.http.port={{port}}", "-jar", "target/quarkus-app/quarkus-run.jar"],
};

const micronaut: TestServer = {
  ...java,
  recipe: "micronaut",
  directory: "micronaut",
  // Read when the server starts.
  files: ["config/application.yml"],
  naive: ["star: true"],
  run: [
    "java",
    ...OPTIONS,
    "-Dmicronaut.config.files=config/application.yml",
    "-cp",
    "target/classes:lib/*",
    "app.Main",
  ],
};

describeServers([
  spring("spring-global", "spring"),
  spring("spring-crossorigin", "spring"),
  springSecurity,
  webflux,
  quarkus,
  micronaut,
]);
