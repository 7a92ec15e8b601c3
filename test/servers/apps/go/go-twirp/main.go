package main

import (
	"context"
	"io"
	"log"
	"net/http"
	"os"

	// recipe 1
	"github.com/twitchtv/twirp"
	"github.com/twitchtv/twirp/example"
)

var mux = http.NewServeMux()

// What listens, unless main has a handler around it.
var handler http.Handler = mux

func main() {
	// Twirp's generated code responds below its own prefix; the tests request its method at /data.
	service := example.NewHaberdasherServer(haberdasher{})
	mux.Handle(service.PathPrefix(), service)
	mux.HandleFunc("/data", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet || r.Method == http.MethodPut {
			io.WriteString(w, `{"ok": true}`)
			return
		}
		r.URL.Path = service.PathPrefix() + "MakeHat"
		service.ServeHTTP(w, r)
	})
	mux.HandleFunc("/private", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			twirp.WriteError(w, twirp.NewError(twirp.Unauthenticated, "log in"))
			return
		}
		io.WriteString(w, `{"ok": true}`)
	})
	mux.HandleFunc("/crash", func(w http.ResponseWriter, r *http.Request) {
		twirp.WriteError(w, twirp.InternalError("it broke"))
	})

	// recipe 2
	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), handler))
}

type haberdasher struct{}

func (haberdasher) MakeHat(_ context.Context, size *example.Size) (*example.Hat, error) {
	return &example.Hat{Size: size.Inches, Color: "green", Name: "bowler"}, nil
}
