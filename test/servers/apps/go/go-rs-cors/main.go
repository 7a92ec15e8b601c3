package main

import (
	"io"
	"log"
	"net/http"
	"os"
	// recipe 1
)

var mux = http.NewServeMux()

// What listens, unless main has a handler around it.
var handler http.Handler = mux

func main() {
	mux.HandleFunc("GET /data", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"ok": true}`)
	})
	mux.HandleFunc("POST /data", echo)
	mux.HandleFunc("PUT /data", echo)
	mux.Handle("/private", logIn(http.HandlerFunc(echo)))
	mux.HandleFunc("GET /crash", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "it broke", http.StatusInternalServerError)
	})

	// recipe 2
	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), handler))
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
