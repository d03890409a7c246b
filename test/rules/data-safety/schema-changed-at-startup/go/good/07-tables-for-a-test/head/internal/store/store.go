package store

import "gorm.io/gorm"

type Payout struct {
	ID     string
	Amount int64
}

type Store struct{ db *gorm.DB }

func New(db *gorm.DB) *Store { return &Store{db: db} }
