package schema

import (
	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

func withPrices() *gormigrate.Migration {
	type Seat struct {
		Price int64
	}
	return &gormigrate.Migration{
		ID: "0003",
		Migrate: func(db *gorm.DB) error {
			return db.Transaction(func(tx *gorm.DB) error {
				return tx.Debug().AutoMigrate(&Seat{})
			})
		},
	}
}
