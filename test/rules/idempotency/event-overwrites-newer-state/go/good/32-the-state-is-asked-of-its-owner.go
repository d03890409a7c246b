package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"
	"os/signal"
	"syscall"
	"time"

	"github.com/segmentio/kafka-go"
)

type Event struct {
	ID      string
	Status  string
	Version int64
}

type Remote interface {
	Subscription(ctx context.Context, id string) (*Subscription, error)
}

type Subscription struct {
	ID        string
	Status    string
	UpdatedAt time.Time
}

type Worker struct {
	db     *sql.DB
	remote Remote
	reader *kafka.Reader
}

func (w *Worker) handle(ctx context.Context, m kafka.Message) error {
	var event Event
	if err := json.Unmarshal(m.Value, &event); err != nil {
		return err
	}
	current, err := w.remote.Subscription(ctx, event.ID)
	if err != nil {
		return err
	}
	_, err = w.db.ExecContext(ctx, "UPDATE subscriptions SET status = $1, updated_at = $2 WHERE id = $3", current.Status, current.UpdatedAt, current.ID)
	return err
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	w := &Worker{}
	for {
		m, err := w.reader.FetchMessage(ctx)
		if err != nil {
			return
		}
		if err := w.handle(ctx, m); err != nil {
			slog.Error("failed", "error", err)
			continue
		}
		w.reader.CommitMessages(ctx, m)
	}
}
