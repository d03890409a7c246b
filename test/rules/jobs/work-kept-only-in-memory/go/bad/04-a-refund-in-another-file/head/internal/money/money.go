package money

import "context"

type Gateway interface{ Refund(ctx context.Context, order string) error }

type Service struct{ gateway Gateway }

func (s *Service) RefundOrder(ctx context.Context, order string) error { return s.gateway.Refund(ctx, order) }
