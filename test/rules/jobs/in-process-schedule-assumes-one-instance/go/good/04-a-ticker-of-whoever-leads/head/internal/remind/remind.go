package remind

import (
	"context"
	"net/smtp"
	"time"
)

func (s *Service) Run(ctx context.Context) {
	for range time.Tick(time.Hour) {
		if !s.election.IsLeader() {
			continue
		}
		_ = smtp.SendMail("mail:25", nil, "shop@example.com", s.due(ctx), []byte("pay"))
	}
}
