package rpc

import (
	"net"

	"google.golang.org/grpc"
)

func Listen(lis net.Listener) error {
	srv := grpc.NewServer(
		grpc.ChainUnaryInterceptor(
			observe, // <- finding
			admit,
		),
	)
	return srv.Serve(lis)
}
