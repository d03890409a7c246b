package backup

import (
	"io"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

type Payout struct {
	ID     string
	Amount int64
}

func Restore(url string, in io.Reader) error {
	db, err := gorm.Open(postgres.Open(url), &gorm.Config{})
	if err != nil {
		return err
	}
	if err := db.AutoMigrate(&Payout{}); err != nil {
		return err
	}
	return read(db, in)
}
