import type { Policy } from "../../policy";
import { javaList } from "../quote";
import type { Recipe } from "../recipe";
import { refusesCommas } from "./spring-mvc";

/** Spring Security 7. https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html, Spring Boot 4 */
export const springSecurity: Recipe = {
  id: "spring-security",
  name: "Spring Security",
  family: "Java",
  install: null,
  trap: "The bean alone is not enough. Without `http.cors(...)` the login check comes first and answers preflights with 401.",
  refuses: refusesCommas,
  parts: (policy) => [
    {
      where: "With the other imports of your security configuration. Leave out what is there already.",
      code: [
        "import java.util.List;",
        "import org.springframework.security.config.Customizer;",
        "import org.springframework.web.cors.CorsConfiguration;",
        "import org.springframework.web.cors.UrlBasedCorsConfigurationSource;",
      ].join("\n"),
    },
    {
      where: "In your security configuration, beside the `SecurityFilterChain`.",
      code: [
        "@Bean",
        "UrlBasedCorsConfigurationSource corsConfigurationSource() {",
        "    CorsConfiguration cors = new CorsConfiguration();",
        ...callsFor(policy).map((call) => `    cors.${call};`),
        "    UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();",
        `    source.registerCorsConfiguration("/**", cors);`,
        "    return source;",
        "}",
      ].join("\n"),
    },
    {
      where: "At the start of the method that builds the `SecurityFilterChain`.",
      code: "http.cors(Customizer.withDefaults());",
    },
  ],
};

function callsFor({ origins, methods, headers, credentials, maxAge }: Policy): readonly string[] {
  return [
    `setAllowedOrigins(List.of(${javaList(origins)}))`,
    `setAllowedMethods(List.of(${javaList(methods)}))`,
    ...(headers.length > 0 ? [`setAllowedHeaders(List.of(${javaList(headers)}))`] : []),
    ...(credentials ? ["setAllowCredentials(true)"] : []),
    ...(maxAge === null ? [] : [`setMaxAge(${maxAge}L)`]),
  ];
}
