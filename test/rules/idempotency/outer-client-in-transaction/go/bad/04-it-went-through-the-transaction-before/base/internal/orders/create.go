package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
}
