package store

import (
	"time"

	"gorm.io/gorm"
)

type Store struct{ db *gorm.DB }

func (s *Store) Apply(serial, state string, at time.Time) error {
	return s.db.Model(&Device{}).
		Where("serial = ?", serial).
		Updates(map[string]any{"state": state, "seen_at": at}).Error
}
