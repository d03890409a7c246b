package renewals

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"
)

func Renew(ctx workflow.Context, account string) error {
	started := workflow.Now(ctx)
	workflow.GetLogger(ctx).Info("renew", "started", started)
	return workflow.ExecuteActivity(ctx, Charge, account).Get(ctx, nil)
}

func Charge(ctx context.Context, account string) error {
	if time.Now().Weekday() == time.Sunday {
		return nil
	}
	res, err := http.Post("https://pay.example.com/"+uuid.NewString(), "application/json", strings.NewReader(account))
	if err != nil {
		return err
	}
	return res.Body.Close()
}
