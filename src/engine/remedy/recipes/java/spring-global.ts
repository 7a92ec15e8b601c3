import type { Policy } from "../../policy";
import { forOwnOrigins } from "../own-origins";
import type { Recipe } from "../recipe";
import { giveCorsFilterTo, refusesCommas } from "./spring-mvc";

/**
 * Spring MVC, for all controllers, Spring Boot 4. A filter in front of everything, for the listed origins alone: where it has
 * allowed a request, Spring's own checks leave the response alone, and they keep the other origins that annotations and
 * `addCorsMappings` list. https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html#mvc-cors-filter
 */
export const springGlobal: Recipe = {
  id: "spring-global",
  name: "Spring (CorsFilter)",
  family: "Java",
  install: null,
  leavesOthers: true,
  trap: "It has to be the first filter, as `HIGHEST_PRECEDENCE` makes it: what responds above it sends no CORS headers. It needs no change in `@CrossOrigin` or `WebMvcConfigurer`.",
  refuses: refusesCommas,
  parts: (policy) => [
    {
      where: "With the other imports of the class that contains `@SpringBootApplication`.",
      code: [
        "import jakarta.servlet.http.HttpServletRequest;",
        "import java.util.List;",
        "import org.springframework.boot.web.servlet.FilterRegistrationBean;",
        "import org.springframework.context.annotation.Bean;",
        "import org.springframework.core.Ordered;",
        "import org.springframework.web.cors.CorsConfiguration;",
        "import org.springframework.web.filter.CorsFilter;",
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
    "public FilterRegistrationBean<CorsFilter> pageCorsFilter() {",
    ...[
      ...giveCorsFilterTo("var registration = new FilterRegistrationBean<CorsFilter>(", policy),
      "registration.setOrder(Ordered.HIGHEST_PRECEDENCE);",
      "return registration;",
    ].map((line) => `    ${line}`),
    "}",
  ];
}
