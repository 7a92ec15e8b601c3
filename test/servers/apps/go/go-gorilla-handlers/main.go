package main

import (
	"io"
	"log"
	"net/http"
	"os"

	// recipe 1
	"github.com/gorilla/mux"
)

var router = mux.NewRouter()

// What listens, unless main has a handler around it.
var handler http.Handler = router

func main() {
	router.HandleFunc("/data", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, `{"ok": true}`)
	}).Methods("GET")
	router.HandleFunc("/data", echo).Methods("POST", "PUT")
	private := router.PathPrefix("/private").Subrouter()
	private.Use(logIn)
	private.HandleFunc("", echo)
	router.HandleFunc("/crash", func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, "it broke", http.StatusInternalServerError)
	}).Methods("GET")

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
