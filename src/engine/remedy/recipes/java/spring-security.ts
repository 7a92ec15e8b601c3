import { forOwnOrigins } from "../own-origins";
import type { Recipe } from "../recipe";
import { giveCorsFilterTo, refusesCommas } from "./spring-mvc";

/**
 * Spring Security 7, Spring Boot 4. https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html shows a bean, of
 * which there can be one; a filter of its own, for the listed origins alone, leaves beans and annotations to the others.
 */
export const springSecurity: Recipe = {
  id: "spring-security",
  name: "Spring Security",
  family: "Java",
  install: null,
  leavesOthers: true,
  trap: "`@CrossOrigin` and `WebMvcConfigurer` are not enough: Spring Security checks authentication before them and responds to preflights with 401. This filter runs before that check.",
  refuses: refusesCommas,
  parts: (policy) => [
    {
      where: "With the other imports of the class that contains the `SecurityFilterChain` bean.",
      code: [
        "import jakarta.servlet.http.HttpServletRequest;",
        "import java.util.List;",
        "import org.springframework.web.cors.CorsConfiguration;",
        "import org.springframework.web.filter.CorsFilter;",
      ].join("\n"),
    },
    {
      where: "As the first lines of the method that returns the `SecurityFilterChain`.",
      code: giveCorsFilterTo("http.addFilter(", forOwnOrigins(policy)).join("\n"),
    },
  ],
};
