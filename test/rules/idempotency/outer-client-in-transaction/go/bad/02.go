package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&order).Error; err != nil {
			return err
		}
		return s.db.Create(&order.Lines).Error // <- finding
	})
}