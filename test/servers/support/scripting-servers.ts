import type { TestServer } from "./server";

/** PHP's own server, from Debian's packages. */
export const PHP: TestServer = {
  recipe: "php",
  workspace: "php",
  files: ["index.php"],
  naive: [
    `if ($_SERVER['REQUEST_METHOD'] === 'GET' && strtok($_SERVER['REQUEST_URI'], '?') === '/data') {
    header('Access-Control-Allow-Origin: *');
}`,
  ],
  needs: ["php"],
  run: ["php", "-d", "display_errors=0", "-S", "localhost:{{port}}", "index.php"],
};

/** Rails with rack-cors on Puma, from Debian's packages. */
export const RAILS: TestServer = {
  recipe: "rails",
  workspace: "rails",
  files: ["config/initializers/cors.rb"],
  naive: [
    `allow do
  origins '*'
  resource '/data', methods: [:get]
end`,
  ],
  needs: ["ruby", "puma"],
  run: ["puma", "--environment", "production", "--threads", "1:4", "--bind", "tcp://localhost:{{port}}"],
};
