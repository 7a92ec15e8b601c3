package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

// recipe 1

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/data", data)
	mux.HandleFunc("/private", private)
	mux.HandleFunc("/crash", crash)
	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), mux))
}

func data(w http.ResponseWriter, r *http.Request) {
	// recipe 2
	w.Header().Set("Content-Type", "application/json")
	switch r.Method {
	case http.MethodGet:
		io.WriteString(w, `{"ok": true}`)
	case http.MethodPost, http.MethodPut:
		io.Copy(w, r.Body)
	default:
		http.Error(w, "not that method", http.StatusMethodNotAllowed)
	}
}

func private(w http.ResponseWriter, r *http.Request) {
	// recipe 2
	if r.Header.Get("Authorization") == "" {
		http.Error(w, "log in", http.StatusUnauthorized)
		return
	}
	io.WriteString(w, `{"ok": true}`)
}

func crash(w http.ResponseWriter, r *http.Request) {
	// recipe 2
	http.Error(w, "it broke", http.StatusInternalServerError)
}
