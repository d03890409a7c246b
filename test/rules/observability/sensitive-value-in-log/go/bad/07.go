package auth

import "go.uber.org/zap"

type Service struct {
	logger *zap.Logger
}

func (s *Service) Exchange(clientSecret string) {
	s.logger.Info("exchange", zap.String("secret", clientSecret)) // <- finding
}