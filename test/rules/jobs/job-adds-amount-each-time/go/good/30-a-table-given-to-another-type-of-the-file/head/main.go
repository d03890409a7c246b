package main

import (
	"context"
	"os"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/service/internal/points"
	"example.com/service/internal/queue"
)

func run(ctx context.Context, client *sqs.Client, db *pgxpool.Pool) error {
	p := points.New(db)
	commands := queue.NewCommands(map[string]queue.Handler{"grant": p.Earned})
	if err := commands.Run(ctx, os.Args[1], os.Args[2]); err != nil {
		return err
	}
	return queue.New(client, "q", map[string]queue.Handler{"spent": p.Spent}).Run(ctx)
}

func main() {}
