package rpc

import (
	"net"

	"google.golang.org/grpc"
)

func Listen(lis net.Listener) error {
	srv := grpc.NewServer(
		grpc.MaxRecvMsgSize(1<<20),
		grpc.ChainUnaryInterceptor(
			admit,
			observe,
		),
	)
	return srv.Serve(lis)
}
