import { Body, Controller, Get, NotFoundException, Post, Put } from "@nestjs/common";

@Controller()
export class GymController {
  @Get("public/items")
  list() {
    return [{ id: 1, name: "Yoga" }];
  }

  @Post("items")
  create() {
    return { id: 2 };
  }

  @Put("profile")
  change(@Body() body: object) {
    return body;
  }

  @Get("items/:id")
  one() {
    throw new NotFoundException();
  }

  @Get("report")
  report() {
    throw new Error("disk full");
  }
}
