import { ANY, type Policy } from "../../policy";
import { javaList } from "../quote";
import type { Recipe } from "../recipe";
import { refusesCommas } from "./spring-mvc";

/**
 * Spring WebFlux, and Spring Cloud Gateway on it: a filter before all others.
 * https://docs.spring.io/spring-framework/reference/web/webflux-cors.html#webflux-cors-webfilter, version 7
 */
export const springWebflux: Recipe = {
  id: "spring-webflux",
  name: "Spring WebFlux, Cloud Gateway",
  family: "Java",
  install: null,
  trap: "Where a service behind the gateway sends CORS headers too, both stand on the response: remove its `CorsFilter`, or add the gateway's filter `DedupeResponseHeader=Access-Control-Allow-Origin`. Remove `spring.cloud.gateway...globalcors` as well.",
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
        "import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;",
      ].join("\n"),
    },
    {
      where: "As the first lines inside the class that contains `@SpringBootApplication`.",
      code: beanOf(policy).join("\n"),
    },
  ],
};

function beanOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): string[] {
  const set = (name: string, values: readonly string[]): string => `cors.set${name}(List.of(${javaList(values)}));`;
  return [
    "@Bean",
    "@Order(Ordered.HIGHEST_PRECEDENCE)",
    "public CorsWebFilter pageCorsFilter() {",
    ...[
      "var cors = new CorsConfiguration();",
      set("AllowedOrigins", origins[0] === ANY ? [ANY] : origins),
      set("AllowedMethods", methods),
      ...(headers.length > 0 ? [set("AllowedHeaders", headers)] : []),
      ...(exposed.length > 0 ? [set("ExposedHeaders", exposed)] : []),
      ...(credentials ? ["cors.setAllowCredentials(true);"] : []),
      ...(maxAge === null ? [] : [`cors.setMaxAge(${maxAge}L);`]),
      "var source = new UrlBasedCorsConfigurationSource();",
      `source.registerCorsConfiguration("/**", cors);`,
      "return new CorsWebFilter(source);",
    ].map((line) => `    ${line}`),
    "}",
  ];
}
