package renewals

import (
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"
)

func Renew(ctx workflow.Context, account string, until time.Time) error {
	if time.Now().After(until) { // <- finding
		return nil
	}
	key := uuid.NewString() // <- finding
	return workflow.ExecuteActivity(ctx, Charge, account, key).Get(ctx, nil)
}
