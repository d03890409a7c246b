package orders

import (
	"context"
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(ctx context.Context, order Order, isGift bool) error {
	tx := s.db.WithContext(ctx).Begin()
	if err := tx.Create(&order).Error; err != nil {
		tx.Rollback()
		return err
	}
	if isGift {
		return tx.Commit().Error
	}
	if err := smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order)); err != nil { // <- finding
		tx.Rollback()
		return err
	}
	return tx.Commit().Error
}
