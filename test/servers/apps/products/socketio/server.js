import { createServer } from "node:http";
import { Server } from "socket.io";

const httpServer = createServer();
// recipe 1
httpServer.listen(Number(process.env.PORT), "localhost");
