package store

import (
	"context"
	"database/sql"
	"log"
)

func handle(ctx context.Context, peer *Peer) {
	_ = peer.Ping(ctx)
}
