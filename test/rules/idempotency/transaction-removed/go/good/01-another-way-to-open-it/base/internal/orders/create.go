package orders

func (s *Store) Create(order *Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(order).Error; err != nil {
			return err
		}
		return tx.Create(&order.Lines).Error
	})
}
