import "reflect-metadata";
import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module.js";
import { logIn } from "./log-in.js";

const app = await NestFactory.create(AppModule);
// recipe 1
app.use("/private", logIn);
await app.listen(process.env.PORT ?? 3000, "localhost");
