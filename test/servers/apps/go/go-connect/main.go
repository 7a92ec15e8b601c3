package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"connectrpc.com/connect"
	connectcors "connectrpc.com/cors"
	"github.com/rs/cors"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

const say = "/eliza.v1.ElizaService/Say"

var mux = http.NewServeMux()

// What listens, unless main has a handler around it.
var handler http.Handler = mux

// What the code of the remedy needs.
var _, _ = cors.New, connectcors.AllowedMethods

func main() {
	mux.Handle(say, connect.NewUnaryHandler(say,
		func(_ context.Context, asked *connect.Request[wrapperspb.StringValue]) (*connect.Response[wrapperspb.StringValue], error) {
			return connect.NewResponse(wrapperspb.String("Hello " + asked.Msg.Value)), nil
		}))
	// recipe 1
	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), handler))
}
