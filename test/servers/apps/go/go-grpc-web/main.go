package main

import (
	"context"
	"log"
	"net/http"
	"os"

	connectcors "connectrpc.com/cors"
	"github.com/improbable-eng/grpc-web/go/grpcweb"
	"github.com/rs/cors"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

var server = grpc.NewServer()

var mux = grpcweb.WrapServer(server)

// What listens, unless main has a handler around it.
var handler http.Handler = mux

// What the code of the remedy needs.
var _, _ = cors.New, connectcors.AllowedMethods

// Its status then stands in the headers, which the page has to read.
func say(_ any, _ context.Context, decode func(any) error, _ grpc.UnaryServerInterceptor) (any, error) {
	var asked wrapperspb.StringValue
	if err := decode(&asked); err != nil {
		return nil, err
	}
	return nil, status.Error(codes.NotFound, "nobody is called "+asked.Value)
}

func main() {
	server.RegisterService(&grpc.ServiceDesc{
		ServiceName: "eliza.v1.ElizaService",
		HandlerType: (*any)(nil),
		Methods:     []grpc.MethodDesc{{MethodName: "Say", Handler: say}},
	}, struct{}{})
	// recipe 1
	log.Fatal(http.ListenAndServe("localhost:"+os.Getenv("PORT"), handler))
}
