package schema

import (
	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

var steps = []*gormigrate.Migration{
	{
		ID: "0001",
		Migrate: func(tx *gorm.DB) error {
			type Seat struct {
				ID  int64
				Row string
			}
			return tx.AutoMigrate(&Seat{})
		},
		Rollback: func(tx *gorm.DB) error { return tx.Migrator().DropTable("seats") },
	},
	{ID: "0002", Migrate: addHolds},
	withPrices(),
}

func addHolds(tx *gorm.DB) error {
	type Hold struct {
		ID     int64
		SeatID int64
	}
	return tx.AutoMigrate(&Hold{})
}

// Upgrade applies the steps that the database does not have yet.
func Upgrade(db *gorm.DB) error {
	return gormigrate.New(db, gormigrate.DefaultOptions, steps).Migrate()
}
