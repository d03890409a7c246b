package remind

import (
	"context"
	"net/smtp"
	"time"
)

func (s *Service) Run(ctx context.Context) {
	ticker := time.NewTicker(time.Hour) // <- finding
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			s.remind(ctx)
		}
	}
}

func (s *Service) remind(ctx context.Context) {
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", s.due(ctx), []byte("pay"))
}
