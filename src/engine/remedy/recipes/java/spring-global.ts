import type { Policy } from "../../policy";
import { javaList } from "../quote";
import type { Recipe } from "../recipe";
import { LOGIN_CHECK, refusesCommas } from "./spring-mvc";

/** Spring MVC, for all controllers. https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html, Spring Boot 4 */
export const springGlobal: Recipe = {
  id: "spring-global",
  name: "Spring (WebMvcConfigurer)",
  family: "Java",
  install: null,
  trap: "Your own authentication check still responds to preflights with 401, unless it lets them through. With Spring Security, use the recipe for Spring Security: its filters run first.",
  refuses: refusesCommas,
  parts: (policy) => [
    {
      where: "With the other imports of your configuration.",
      code: "import org.springframework.web.servlet.config.annotation.CorsRegistry;",
    },
    {
      where:
        "In your `@Configuration` class that implements `WebMvcConfigurer`. If you have none, make one; it needs no `@EnableWebMvc`.",
      code: [
        "@Override",
        "public void addCorsMappings(CorsRegistry registry) {",
        `    registry.addMapping("/**")`,
        ...callsFor(policy).map((call, index, { length }) => `        ${call}${index === length - 1 ? ";" : ""}`),
        "}",
      ].join("\n"),
    },
    LOGIN_CHECK,
  ],
};

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    `.allowedOrigins(${javaList(origins)})`,
    `.allowedMethods(${javaList(methods)})`,
    ...(headers.length > 0 ? [`.allowedHeaders(${javaList(headers)})`] : []),
    ...(exposed.length > 0 ? [`.exposedHeaders(${javaList(exposed)})`] : []),
    ...(credentials ? [".allowCredentials(true)"] : []),
    ...(maxAge === null ? [] : [`.maxAge(${maxAge})`]),
  ];
}
