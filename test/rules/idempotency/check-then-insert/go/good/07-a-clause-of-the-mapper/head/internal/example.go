package coupons

import (
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type Coupon struct {
	ID   uint `gorm:"primaryKey"`
	Code string
}

func Add(db *gorm.DB, code string) error {
	var c Coupon
	if db.First(&c, "code = ?", code).Error == nil {
		return nil
	}
	return db.Clauses(clause.OnConflict{DoNothing: true}).Create(&Coupon{Code: code}).Error
}
