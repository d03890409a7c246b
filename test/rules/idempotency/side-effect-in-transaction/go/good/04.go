package orders

import (
	"context"
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(ctx context.Context, order Order) error {
	tx := s.db.WithContext(ctx).Begin()
	if err := tx.Create(&order).Error; err != nil {
		tx.Rollback()
		return smtp.SendMail("mail:25", nil, "shop@example.com", []string{"ops@example.com"}, []byte(err.Error()))
	}
	if err := tx.Commit().Error; err != nil {
		return err
	}
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order))
}
