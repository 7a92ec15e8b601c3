package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	// recipe 1
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.Default()
	// recipe 2

	router.GET("/data", ok)
	router.POST("/data", echo)
	router.PUT("/data", echo)
	router.Any("/private", logIn, ok)
	router.GET("/crash", func(c *gin.Context) {
		panic("it broke")
	})

	log.Fatal(router.Run("localhost:" + os.Getenv("PORT")))
}

func ok(c *gin.Context) {
	c.JSON(http.StatusOK, gin.H{"ok": true})
}

func echo(c *gin.Context) {
	var body gin.H
	if err := c.BindJSON(&body); err == nil {
		c.JSON(http.StatusOK, body)
	}
}

func logIn(c *gin.Context) {
	if c.GetHeader("Authorization") == "" {
		c.AbortWithStatusJSON(http.StatusUnauthorized, gin.H{"error": "log in"})
	}
}
