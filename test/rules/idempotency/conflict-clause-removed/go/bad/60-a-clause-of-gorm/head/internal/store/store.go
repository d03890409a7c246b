package store

import (
	"gorm.io/gorm"
)

type Store struct{ db *gorm.DB }

func (s *Store) Register(device *Device) error {
	return s.db.Create(device).Error
}
