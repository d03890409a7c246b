package mail

import (
	"log/slog"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"
)

func Remind(ctx workflow.Context, account string) error {
	run := uuid.NewString()
	slog.Info("remind", "account", account, "run", run)
	started := time.Now()
	if err := workflow.ExecuteActivity(ctx, "Send", account).Get(ctx, nil); err != nil {
		return err
	}
	if time.Since(started) > time.Minute {
		slog.Warn("slow reminder", "account", account, "run", run)
	}
	return nil
}
