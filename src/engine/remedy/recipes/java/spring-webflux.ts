import type { Policy } from "../../policy";
import { forOwnOrigins } from "../own-origins";
import type { Recipe } from "../recipe";
import { corsStatements, refusesCommas } from "./spring-mvc";

/**
 * Spring WebFlux, and Spring Cloud Gateway on it: a filter before all others, for the listed origins alone. Where it has allowed a
 * request, Spring's own checks leave the response alone, and they keep the other origins that annotations and `globalcors` list.
 * https://docs.spring.io/spring-framework/reference/web/webflux-cors.html#webflux-cors-webfilter
 */
export const springWebflux: Recipe = {
  id: "spring-webflux",
  name: "Spring WebFlux, Cloud Gateway",
  family: "Java",
  install: null,
  leavesOthers: true,
  trap: "Where a service behind the gateway sends CORS headers too, both stand on the response: remove its `CorsFilter`, or add the filter `DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials` to the route.",
  refuses: refusesCommas,
  parts: (policy) => [
    {
      where: "With the other imports of the class that contains `@SpringBootApplication`.",
      code: [
        "import java.util.List;",
        "import org.springframework.context.annotation.Bean;",
        "import org.springframework.core.Ordered;",
        "import org.springframework.core.annotation.Order;",
        "import org.springframework.web.cors.CorsConfiguration;",
        "import org.springframework.web.cors.reactive.CorsWebFilter;",
        "import org.springframework.web.server.ServerWebExchange;",
        "import org.springframework.web.server.WebFilterChain;",
        "import reactor.core.publisher.Mono;",
      ].join("\n"),
    },
    {
      where: "As the first lines inside the class that contains `@SpringBootApplication`.",
      code: beanOf(forOwnOrigins(policy)).join("\n"),
    },
  ],
};

function beanOf(policy: Policy): string[] {
  return [
    "@Bean",
    "@Order(Ordered.HIGHEST_PRECEDENCE)",
    "public CorsWebFilter pageCorsFilter() {",
    ...[
      ...corsStatements(policy),
      "return new CorsWebFilter(exchange -> pageCors) {",
      "    @Override",
      "    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {",
      `        exchange.getResponse().getHeaders().add("Vary", "Origin");`,
      "        boolean isListed = pageCors.checkOrigin(exchange.getRequest().getHeaders().getOrigin()) != null;",
      "        return isListed ? super.filter(exchange, chain) : chain.filter(exchange);",
      "    }",
      "};",
    ].map((line) => `    ${line}`),
    "}",
  ];
}
