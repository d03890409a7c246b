package broker

import "log/slog"

type Peer struct {
	Address  string
	Password string
}

func (p Peer) LogValue() slog.Value { return slog.StringValue(p.Address) }
