package store

import (
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type Store struct{ db *gorm.DB }

func (s *Store) Register(device *Device) error {
	return s.db.Clauses(clause.OnConflict{DoNothing: true}).Create(device).Error // <- finding
}
