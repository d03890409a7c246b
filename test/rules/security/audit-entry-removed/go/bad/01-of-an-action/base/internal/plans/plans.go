package plans

import (
	"context"

	"example.com/service/internal/audit"
	"example.com/service/internal/store"
)

func Refund(ctx context.Context, actor, order string) error {
	if err := store.RefundOrder(ctx, order); err != nil {
		return err
	}
	audit.Write(ctx, actor, "order.refunded", order) // <- finding
	return nil
}
