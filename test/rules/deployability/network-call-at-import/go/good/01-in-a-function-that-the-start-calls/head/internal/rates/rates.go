package rates

import (
	"context"

	"github.com/nats-io/nats.go"
)

func Connect(ctx context.Context, address string) (*nats.Conn, error) {
	return nats.Connect(address)
}
