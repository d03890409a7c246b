package orders

import (
	"context"
	"database/sql"
)

func Neighbours(db *sql.DB, id string) (*Order, *Order, error) {
	tx, err := db.Begin()
	if err != nil {
		return nil, nil, err
	}
	before, after, err := findNeighbours(tx, id)
	if err != nil {
		tx.Rollback()
		return nil, nil, err
	}
	tx.Commit()
	return before, after, nil
}