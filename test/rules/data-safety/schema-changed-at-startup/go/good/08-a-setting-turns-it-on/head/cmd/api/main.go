package main

import (
	"log"
	"net/http"
	"os"

	"gorm.io/driver/postgres"
	"gorm.io/gorm"
)

type Payout struct {
	ID     string
	Amount int64
}

type settings struct{ createTables bool }

func main() {
	cfg := settings{createTables: os.Getenv("CREATE_TABLES") == "1"}
	db, err := gorm.Open(postgres.Open(os.Getenv("DATABASE_URL")), &gorm.Config{})
	if err != nil {
		log.Fatal(err)
	}
	if cfg.createTables {
		if err := db.AutoMigrate(&Payout{}); err != nil {
			log.Fatal(err)
		}
	}
	log.Fatal(http.ListenAndServe(os.Getenv("ADDR"), nil))
}
