package schema

import (
	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

type Seat struct {
	ID  int64
	Row string
}

var steps = []*gormigrate.Migration{
	{ID: "0001", Migrate: func(tx *gorm.DB) error { return tx.AutoMigrate(&Seat{}) }},
}

// Upgrade applies the steps, and then adds whatever the models have in addition.
func Upgrade(db *gorm.DB) error {
	if err := gormigrate.New(db, gormigrate.DefaultOptions, steps).Migrate(); err != nil {
		return err
	}
	return db.AutoMigrate(&Seat{}) // <- finding
}
