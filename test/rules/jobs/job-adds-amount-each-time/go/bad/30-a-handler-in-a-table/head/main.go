package main

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/sqs"
	"github.com/jackc/pgx/v5/pgxpool"

	"example.com/service/internal/points"
	"example.com/service/internal/queue"
)

func run(ctx context.Context, client *sqs.Client, db *pgxpool.Pool) error {
	p := points.New(db)
	return queue.New(client, "q", map[string]queue.Handler{"earned": p.Earned, "spent": p.Spent}).Run(ctx)
}

func main() {}
