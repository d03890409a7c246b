package main

import (
	"context"

	"example.com/service/internal/logs"
	"example.com/service/internal/server"
)

func deleteAll(ctx context.Context) error {
	err := server.DeleteUsers(ctx)
	if err != nil {
		logs.Print(ctx, err)
	}
	return err
}

func removeSessions(ctx context.Context, auditStream Stream) {
	server.RemoveSessions(ctx)
}
