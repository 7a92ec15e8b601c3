package main

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"

	"pets/login"
)

func main() {
	gin.SetMode(gin.ReleaseMode)
	router := gin.Default()
	router.Use(login.Check())

	router.GET("/api/public/items", func(c *gin.Context) { c.JSON(http.StatusOK, []gin.H{{"id": 1}}) })
	router.POST("/api/items", func(c *gin.Context) { c.JSON(http.StatusCreated, gin.H{"id": 2}) })
	router.PUT("/api/profile", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"saved": true}) })
	router.GET("/api/items/:id", func(c *gin.Context) { c.JSON(http.StatusNotFound, gin.H{"error": "No such pet"}) })
	router.GET("/api/report", func(c *gin.Context) { panic("disk full") })

	_ = router.Run("localhost:" + os.Getenv("PORT"))
}
