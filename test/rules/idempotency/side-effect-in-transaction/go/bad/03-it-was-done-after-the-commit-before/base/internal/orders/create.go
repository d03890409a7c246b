package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	err := s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
	if err != nil {
		return err
	}
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order))
}
