package main

import (
	"errors"
	"log"
	"os"

	"github.com/gofiber/fiber/v3"
	// recipe 1
)

func main() {
	app := fiber.New()
	// recipe 2
	app.Use("/private", logIn)

	app.Get("/data", ok)
	app.Post("/data", echo)
	app.Put("/data", echo)
	app.Get("/private", ok)
	app.Get("/crash", func(c fiber.Ctx) error {
		return errors.New("it broke")
	})

	log.Fatal(app.Listen("localhost:" + os.Getenv("PORT")))
}

func ok(c fiber.Ctx) error {
	return c.JSON(fiber.Map{"ok": true})
}

func echo(c fiber.Ctx) error {
	var body fiber.Map
	if err := c.Bind().Body(&body); err != nil {
		return err
	}
	return c.JSON(body)
}

func logIn(c fiber.Ctx) error {
	if c.Get("Authorization") == "" {
		return c.Status(fiber.StatusUnauthorized).JSON(fiber.Map{"error": "log in"})
	}
	return c.Next()
}
