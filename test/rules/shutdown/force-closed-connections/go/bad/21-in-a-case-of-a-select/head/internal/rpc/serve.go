package rpc

import (
	"context"
	"net"

	"google.golang.org/grpc"
)

func Run(ctx context.Context, listener net.Listener) error {
	server := grpc.NewServer()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
		server.Stop() // <- finding
	}
	return nil
}
