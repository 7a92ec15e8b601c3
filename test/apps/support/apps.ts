import type { App } from "./app";

const NPM = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock"] as const;

/** A new environment of Python in the application's folder, with these packages. */
const python = (...packages: readonly string[]): App["setUp"][number] => ({
  run: [
    "sh",
    "-c",
    `python3 -m venv .venv && .venv/bin/pip install --quiet --disable-pip-version-check ${packages.join(" ")}`,
  ],
});

const NGINX = {
  run: ["nginx", "-p", "__APP__/nginx", "-c", "__APP__/nginx/nginx.conf", "-g", "daemon off;"],
} as const;

/** Every application, as it lies in `programs`, broken the way people break them. */
export const APPS: readonly App[] = [
  {
    name: "shop-express",
    page: 6401,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [{ run: ["node", "index.js"], directory: "api", port: 6301 }],
    friends: [{ origin: "https://blog.example", url: "http://localhost:6301/api/products" }],
    needs: ["node", "npm"],
    shell: { directory: "api" },
  },
  {
    name: "catalogue-fastapi",
    page: 6402,
    setUp: [python("fastapi==0.165.0", "uvicorn==0.54.0", "pyjwt")],
    programs: [
      { run: [".venv/bin/uvicorn", "main:app", "--port", "6352"], port: 6352 },
      { ...NGINX, port: 6302 },
    ],
    friends: [{ origin: "https://app.shop.example", url: "http://localhost:6302/api/items" }],
    needs: ["python3", "nginx"],
    shell: { directory: ".", path: ".venv/bin" },
  },
  {
    name: "notes-nginx-express",
    page: 6405,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [
      { run: ["node", "server/main.js"], directory: "api", port: 6355 },
      { ...NGINX, port: 6305 },
    ],
    needs: ["node", "npm", "nginx"],
    shell: { directory: "api" },
  },
  {
    name: "todo-flask",
    page: 6407,
    setUp: [python("flask==3.1.3", "flask-cors==6.0.2")],
    programs: [{ run: [".venv/bin/flask", "--app", "run:application", "run", "--port", "6307"], port: 6307 }],
    friends: [
      { origin: "https://blog.example", url: "http://localhost:6307/api/public/version" },
      { origin: "https://todo.example", url: "http://localhost:6307/api/todos" },
    ],
    needs: ["python3"],
    shell: { directory: ".", path: ".venv/bin" },
  },
  {
    name: "bikes-fastify",
    page: 6411,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [{ run: ["node", "src/server.js"], directory: "api", port: 6311 }],
    needs: ["node", "npm"],
  },
  {
    name: "garden-caddy-node",
    page: 6412,
    setUp: [],
    programs: [
      { run: ["node", "server.js"], directory: "api", port: 6362 },
      {
        run: ["env", "XDG_CONFIG_HOME=.", "XDG_DATA_HOME=.", "caddy", "run", "--config", "Caddyfile"],
        port: 6312,
      },
    ],
    friends: [
      { origin: "https://blog.example", url: "http://localhost:6312/api/public/items" },
      { origin: "https://garden.example", url: "http://localhost:6312/de.json" },
    ],
    needs: ["node", "caddy"],
  },
  {
    name: "books-django-rest",
    page: 6413,
    setUp: [python("Django==5.2.19", "djangorestframework==3.18.3", "django-cors-headers==4.9.0")],
    programs: [{ run: [".venv/bin/python", "manage.py", "runserver", "--noreload", "localhost:6313"], port: 6313 }],
    friends: [{ origin: "https://books.example", url: "http://localhost:6313/api/public/items" }],
    needs: ["python3"],
    shell: { directory: ".", path: ".venv/bin" },
  },
  {
    name: "music-hono",
    page: 6414,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [{ run: ["node", "--import", "tsx", "src/index.ts"], directory: "api", port: 6314 }],
    needs: ["node", "npm"],
  },
  {
    name: "tickets-express-cors",
    page: 6415,
    setUp: [{ run: NPM }],
    programs: [{ run: ["node", "--import", "tsx", "src/main.ts"], port: 6315 }],
    needs: ["node", "npm"],
  },
  {
    name: "rooms-nextjs",
    page: 6416,
    setUp: [{ run: NPM, directory: "site" }],
    programs: [
      {
        run: ["node", "node_modules/next/dist/bin/next", "dev", "--port", "6316", "--hostname", "localhost"],
        directory: "site",
        port: 6316,
      },
    ],
    friends: [{ origin: "https://rooms.example", url: "http://localhost:6316/api/public/items" }],
    needs: ["node", "npm"],
  },
  {
    name: "pets-gin",
    page: 6417,
    server: "go-gin",
    setUp: [
      { run: ["go", "mod", "tidy"], directory: "api" },
      { run: ["go", "build", "-o", "pets", "."], directory: "api" },
    ],
    programs: [{ run: ["sh", "-c", "go build -o pets . && exec ./pets"], directory: "api", port: 6317 }],
    needs: ["go"],
    shell: { directory: "api" },
  },
  {
    name: "desk-spring-security",
    page: 6418,
    setUp: [{ run: ["mvn", "-B", "-q", "package"] }],
    programs: [{ run: ["sh", "-c", "mvn -B -q package && exec java -jar target/desk-1.jar"], port: 6318 }],
    friends: [{ origin: "https://desk.example", url: "http://localhost:6318/api/public/items" }],
    needs: ["java", "mvn"],
  },
  {
    name: "parcels-koa",
    page: 6419,
    server: "koa",
    setUp: [{ run: NPM, directory: "api" }],
    programs: [{ run: ["node", "server.js"], directory: "api", port: 6319 }],
    needs: ["node", "npm"],
    shell: { directory: "api" },
  },
  {
    name: "library-express-list",
    page: 6420,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [{ run: ["node", "server.js"], directory: "api", port: 6320 }],
    needs: ["node", "npm"],
  },
  {
    name: "gym-nestjs-apache",
    page: 6421,
    setUp: [{ run: NPM, directory: "api" }],
    programs: [
      { run: ["sh", "-c", "npx tsc && exec node dist/main.js"], directory: "api", port: 6371 },
      { run: ["apache2", "-f", "__APP__/apache/httpd.conf", "-D", "FOREGROUND"], port: 6321 },
    ],
    friends: [{ origin: "https://gym.example", url: "http://localhost:6321/api/public/items" }],
    needs: ["node", "npm", "apache2"],
    shell: { directory: ".", path: "bin" },
  },
  {
    name: "orders-chi",
    page: 6422,
    server: "go-chi",
    setUp: [
      { run: ["go", "mod", "tidy"], directory: "api" },
      { run: ["go", "build", "-o", "orders", "."], directory: "api" },
    ],
    programs: [{ run: ["sh", "-c", "go build -o orders . && exec ./orders"], directory: "api", port: 6322 }],
    needs: ["go"],
    shell: { directory: "api" },
  },
  {
    name: "forum-php-nginx",
    page: 6423,
    setUp: [],
    programs: [
      { run: ["php", "-d", "display_errors=0", "-S", "127.0.0.1:6373", "public/index.php"], port: 6373 },
      { ...NGINX, port: 6323 },
    ],
    friends: [{ origin: "https://forum.example", url: "http://localhost:6323/api/public/items" }],
    needs: ["php", "nginx"],
  },
  {
    name: "stock-spring-mvc",
    page: 6424,
    setUp: [{ run: ["mvn", "-B", "-q", "package"] }],
    programs: [{ run: ["sh", "-c", "mvn -B -q package && exec java -jar target/stock-1.jar"], port: 6324 }],
    friends: [{ origin: "https://stock.example", url: "http://localhost:6324/api/public/items" }],
    needs: ["java", "mvn"],
  },
  {
    name: "cinema-rails",
    page: 6425,
    setUp: [],
    programs: [{ run: ["puma", "--quiet", "--bind", "tcp://localhost:6325"], port: 6325 }],
    friends: [{ origin: "https://cinema.example", url: "http://localhost:6325/api/public/items" }],
    needs: ["puma", "ruby"],
    shell: { directory: ".", path: "bin" },
  },
  {
    name: "trains-fastify-jwt",
    page: 6427,
    setUp: [{ run: NPM }],
    programs: [{ run: ["node", "src/server.js"], port: 6327 }],
    friends: [{ origin: "https://trains.example", url: "http://localhost:6327/api/public/items" }],
    needs: ["node", "npm"],
  },
];
