package main

import (
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/labstack/echo/v5"
	// recipe 1
)

func main() {
	e := echo.New()
	// recipe 2

	e.GET("/data", ok)
	e.POST("/data", same)
	e.PUT("/data", same)
	e.Any("/private", ok, logIn)
	e.GET("/crash", func(c *echo.Context) error {
		return errors.New("it broke")
	})

	log.Fatal(e.Start("localhost:" + os.Getenv("PORT")))
}

func ok(c *echo.Context) error {
	return c.JSON(http.StatusOK, map[string]bool{"ok": true})
}

func same(c *echo.Context) error {
	var body map[string]any
	if err := c.Bind(&body); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, body)
}

func logIn(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c *echo.Context) error {
		if c.Request().Header.Get("Authorization") == "" {
			return echo.NewHTTPError(http.StatusUnauthorized, "log in")
		}
		return next(c)
	}
}
