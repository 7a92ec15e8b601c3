package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"

	"orders/internal/auth"
)

func main() {
	r := chi.NewRouter()
	r.Use(middleware.RequestID)
	r.Use(middleware.Recoverer)
	r.Use(middleware.Timeout(30 * time.Second))
	r.Use(cors.Handler(cors.Options{
		AllowedOrigins: []string{"https://orders.example"},
		AllowedMethods: []string{"GET", "POST"},
	}))

	r.Route("/api", func(r chi.Router) {
		r.Get("/public/items", reply(http.StatusOK))
		r.Group(func(r chi.Router) {
			r.Use(auth.Require)
			r.Post("/items", reply(http.StatusCreated))
			r.Put("/profile", reply(http.StatusOK))
			r.Get("/items/{id}", reply(http.StatusNotFound))
			r.Get("/report", func(w http.ResponseWriter, r *http.Request) { panic("disk full") })
		})
	})

	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), r))
}

func reply(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(map[string]int{"id": 1})
	}
}
