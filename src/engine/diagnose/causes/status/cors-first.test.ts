import { expect, test } from "vitest";
import { diagnosisOf } from "../../testing";

const steps = (text: string): string => diagnosisOf(text).help?.steps.join(" ") ?? "";
const preflight = (headers: string): string => `PUT https://api.example/items preflight 401${headers} => blocked`;

test.each([
  ["Spring Security", " | Set-Cookie: JSESSIONID=1", "`http.cors(Customizer.withDefaults())`"],
  ["Express", " | X-Powered-By: Express", "`app.use(cors(...))`"],
  ["ASP.NET Core", " | Server: Kestrel", "`app.UseCors()`"],
  ["PHP", " | X-Powered-By: PHP/8.2", "`$_SERVER['REQUEST_METHOD'] === 'OPTIONS'`"],
  ["nginx", " | Server: nginx | Content-Type: text/html", "`if ($request_method = OPTIONS) { return 204; }`"],
  ["Rails", " | X-Runtime: 0.010", "`config.middleware.insert_before 0, Rack::Cors`"],
])("%s is told where its CORS code comes before the authentication check", (_, mark, says) => {
  expect(steps(preflight(mark))).toContain(says);
});

test("no framework is named where nothing shows one", () => {
  expect(steps(preflight(""))).toBe(
    "Run the CORS code before the authentication check, so that OPTIONS passes without credentials.",
  );
});
