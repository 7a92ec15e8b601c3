import { Body, Controller, Get, HttpCode, Module, Post, Put } from "@nestjs/common";

@Controller()
class AppController {
  @Get("data")
  read() {
    return { ok: true };
  }

  @Post("data")
  @HttpCode(200)
  create(@Body() body: object) {
    return body;
  }

  @Put("data")
  change(@Body() body: object) {
    return body;
  }

  @Get("private")
  readPrivate() {
    return { ok: true };
  }

  @Get("crash")
  crash() {
    throw new Error("It broke");
  }
}

@Module({ controllers: [AppController] })
export class AppModule {}
