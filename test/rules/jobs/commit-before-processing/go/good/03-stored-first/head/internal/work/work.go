package work

import (
	"context"
	"github.com/nats-io/nats.go"
)

func (s *Service) Handle(msg *nats.Msg) {
	if err := s.inbox.Store(msg.Data); err != nil {
		msg.Nak()
		return
	}
	msg.Ack()
	s.orders.Wake()
}
