package subs

import (
	"errors"

	"gorm.io/gorm"
)

type Subscriber struct {
	gorm.Model
	Email string
}

type Repo struct{ db *gorm.DB }

func (r *Repo) Subscribe(email string) (*Subscriber, error) {
	var s Subscriber
	err := r.db.Where("email = ?", email).First(&s).Error
	if err == nil {
		return &s, nil
	}
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, err
	}
	s = Subscriber{Email: email}
	return &s, r.db.Create(&s).Error // <- finding
}
