import { Module } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import { AuthGuard } from "./auth.guard";
import { GymController } from "./gym.controller";

@Module({ controllers: [GymController], providers: [{ provide: APP_GUARD, useClass: AuthGuard }] })
export class AppModule {}
