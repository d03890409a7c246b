package store

import (
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type Store struct{ db *gorm.DB }

func (s *Store) Register(device *Device) error {
	ignore := clause.OnConflict{DoNothing: true}
	return s.db.Clauses(ignore).Create(device).Error
}
