"use strict";
require("dotenv").config({ quiet: true });

const server = require("./lib/http");

server.listen(process.env.PORT);
