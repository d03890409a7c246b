package relay

import (
	"fmt"
	"log/slog"

	"example.com/service/internal/broker"
)

func attach(peer broker.Peer) error {
	if err := dial(peer.Address); err != nil {
		slog.Error("attach failed", "peer", fmt.Sprintf("%T at %s", peer, peer.Address))
		return fmt.Errorf("attach: %w", err)
	}
	return nil
}

func dial(address string) error { return nil }
