package orders

func (s *Store) Create(order *Order) error {
	if err := s.db.Create(order).Error; err != nil {
		return err
	}
	return s.db.Create(&order.Lines).Error
}
