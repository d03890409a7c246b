package bus

import (
	"log/slog"

	"github.com/nats-io/nats.go"
)

func Connect(url string) *nats.Conn {
	nc, err := nats.Connect(url)
	if err != nil {
		slog.Warn("bus unavailable", "err", err)
		return nil
	}
	return nc
}

func Open(url string) (*nats.Conn, bool) {
	nc, err := nats.Connect(url)
	if err != nil {
		return nil, false
	}
	return nc, true
}
