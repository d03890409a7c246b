package api

import (
	"context"

	"go.uber.org/zap"
)

type Customer struct {
	ID    string
	Email string
	Phone string
}

func notify(ctx context.Context, log *zap.Logger, c *Customer) error {
	log.Info("sending receipt", zap.String("customer_id", c.ID), zap.String("email", c.Email), zap.String("phone", c.Phone)) // <- finding
	return nil
}
