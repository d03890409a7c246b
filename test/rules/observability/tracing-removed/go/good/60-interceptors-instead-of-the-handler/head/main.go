package main

import (
	"net"

	"go.opentelemetry.io/contrib/instrumentation/google.golang.org/grpc/otelgrpc"
	"google.golang.org/grpc"
)

func main() {
	listener, _ := net.Listen("tcp", ":9000")
	server := grpc.NewServer(
		grpc.UnaryInterceptor(otelgrpc.UnaryServerInterceptor()),
		grpc.MaxConcurrentStreams(400),
	)
	_ = server.Serve(listener)
}
