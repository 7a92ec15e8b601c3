"use strict";
const { build } = require("./app");

build().listen({ port: Number(process.env.PORT ?? 3000), host: "localhost" });
