package mail

import (
	"context"

	"github.com/hibiken/asynq"
)

func (h *Handler) HandleReceipt(ctx context.Context, t *asynq.Task) error {
	id := string(t.Payload())
	sent, err := h.store.Sent(ctx, id)
	if err != nil {
		return err
	}
	if sent { // <- finding
		return nil
	}
	if err := h.smtp.Send(ctx, id); err != nil {
		return err
	}
	return h.store.MarkSent(ctx, id)
}
