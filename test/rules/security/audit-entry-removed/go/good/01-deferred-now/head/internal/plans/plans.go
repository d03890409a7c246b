package plans

import (
	"context"

	"example.com/service/internal/audit"
	"example.com/service/internal/store"
)

func Refund(ctx context.Context, actor, order string) error {
	defer audit.Write(ctx, actor, "order.refund", order)
	return store.RefundOrder(ctx, order)
}
