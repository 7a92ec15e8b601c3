import type { Policy } from "../../policy";
import { java, javaList } from "../quote";
import type { Recipe } from "../recipe";
import { LOGIN_CHECK, refusesInAnnotations } from "./spring-mvc";

/** Spring MVC's annotation. https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html, Spring Boot 4 */
export const springCrossorigin: Recipe = {
  id: "spring-crossorigin",
  name: "Spring (@CrossOrigin)",
  family: "Java",
  install: null,
  trap: "It covers this controller alone. Your own authentication check runs after it but still responds to preflights with 401, so let them through. With Spring Security, use the recipe for Spring Security: its filters run first.",
  refuses: refusesInAnnotations,
  parts: (policy) => [
    {
      where: "With the other imports of your controller.",
      code: [
        "import org.springframework.web.bind.annotation.CrossOrigin;",
        "import org.springframework.web.bind.annotation.RequestMethod;",
      ].join("\n"),
    },
    {
      where: "Above each `@RestController` class that your page asks, in place of any `@CrossOrigin` there.",
      code: `@CrossOrigin(\n${membersOf(policy)
        .map((line) => `    ${line}`)
        .join(",\n")})`,
    },
    LOGIN_CHECK,
  ],
};

function membersOf({ origins, methods, headers, credentials, maxAge, exposed }: Policy): readonly string[] {
  return [
    `origins = {${javaList(origins)}}`,
    `methods = {${methods.map((method) => `RequestMethod.${method}`).join(", ")}}`,
    ...(headers.length > 0 ? [`allowedHeaders = {${javaList(headers)}}`] : []),
    ...(exposed.length > 0 ? [`exposedHeaders = {${javaList(exposed)}}`] : []),
    ...(credentials ? [`allowCredentials = ${java("true")}`] : []),
    ...(maxAge === null ? [] : [`maxAge = ${maxAge}`]),
  ];
}
