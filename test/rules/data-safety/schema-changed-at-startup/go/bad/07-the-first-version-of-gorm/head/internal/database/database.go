package database

import (
	"github.com/jinzhu/gorm"
	_ "github.com/jinzhu/gorm/dialects/postgres"
)

type Span struct {
	ID    int
	Title string
}

func Open(address string) (*gorm.DB, error) {
	db, err := gorm.Open("postgres", address)
	if err != nil {
		return nil, err
	}
	db.DB().SetMaxOpenConns(10)
	db.AutoMigrate(&Span{}) // <- finding
	return db, nil
}
