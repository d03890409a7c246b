package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&order).Error; err != nil {
			return err
		}
		return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order)) // <- finding
	})
}
