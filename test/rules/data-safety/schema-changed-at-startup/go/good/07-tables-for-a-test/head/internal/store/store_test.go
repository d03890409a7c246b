package store

import (
	"os"
	"testing"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

func TestStore(t *testing.T) {
	db, err := gorm.Open(postgres.Open(os.Getenv("TEST_DATABASE_URL")), &gorm.Config{})
	if err != nil {
		t.Skip(err)
	}
	if err := db.AutoMigrate(&Payout{}); err != nil {
		t.Fatal(err)
	}
	New(db)
}
