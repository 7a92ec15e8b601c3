// Package needs names what the recipes import, so that it is fetched before there is any recipe.
package needs

import (
	_ "github.com/gin-contrib/cors"
	_ "github.com/gin-gonic/gin"
	_ "github.com/go-chi/chi/v5"
	_ "github.com/go-chi/cors"
	_ "github.com/gofiber/fiber/v3/middleware/cors"
	_ "github.com/gorilla/handlers"
	_ "github.com/gorilla/mux"
	_ "github.com/labstack/echo/v5/middleware"
	_ "github.com/rs/cors"
	_ "github.com/twitchtv/twirp/example"
)
