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
      where: "With the other imports of the class that holds the `SecurityFilterChain` bean.",
      code: [
        "import java.util.List;",
        "import org.springframework.security.config.Customizer;",
        "import org.springframework.web.cors.CorsConfiguration;",
        "import org.springframework.web.cors.UrlBasedCorsConfigurationSource;",
      ].join("\n"),
    },
    {
      where:
        "Right after the line `public class` of that class. Delete a `CorsConfigurationSource` bean if it is there.",
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
      where:
        "As the first line of the method that gives the `SecurityFilterChain`. Delete `http.cors()` below it if it is there.",
      code: "http.cors(Customizer.withDefaults());",
    },
  ],
};

function callsFor({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    `setAllowedOrigins(List.of(${javaList(origins)}))`,
    `setAllowedMethods(List.of(${javaList(methods)}))`,
    ...(headers.length > 0 ? [`setAllowedHeaders(List.of(${javaList(headers)}))`] : []),
    ...(exposed.length > 0 ? [`setExposedHeaders(List.of(${javaList(exposed)}))`] : []),
    ...(credentials ? ["setAllowCredentials(true)"] : []),
    ...(maxAge === null ? [] : [`setMaxAge(${maxAge}L)`]),
  ];
}
