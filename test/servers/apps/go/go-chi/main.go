package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	// recipe 1
)

func main() {
	r := chi.NewRouter()
	// recipe 2
	r.Use(middleware.Recoverer)

	r.Get("/data", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"ok": true}`)
	})
	r.Post("/data", echo)
	r.Put("/data", echo)
	r.With(logIn).HandleFunc("/private", echo)
	r.Get("/crash", func(w http.ResponseWriter, r *http.Request) {
		panic("it broke")
	})

	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), r))
}

func echo(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	io.Copy(w, r.Body)
}

func logIn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			http.Error(w, "log in", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
