import type { Examples } from '#model/rule'

const start = `package orders

import (
	"context"
	"database/sql"
)

`

export const commitOutcomeIgnoredGo: Examples = {
  bad: [
    `${start}func Store(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		tx.Rollback()
		return err
	}
	tx.Commit() // <- finding
	return nil
}`,
    `${start}func Store(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Commit() // <- finding
	_, err = tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id)
	return err
}`,
    {
      title: 'it was returned before',
      base: {
        'internal/orders/store.go': `${start}func Store(ctx context.Context, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	return tx.Commit()
}
`,
      },
      files: {
        'internal/orders/store.go': `${start}func Store(ctx context.Context, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	_ = tx.Commit() // <- finding
	return nil
}
`,
      },
    },
  ],
  good: [
    `${start}func Neighbours(db *sql.DB, id string) (*Order, *Order, error) {
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
}`,
    `${start}func Store(ctx context.Context, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	return tx.Commit()
}`,
    `${start}func Store(ctx context.Context, db *sql.DB) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return nil
}`,
    `package editor

func Save(repo interface{ Commit(message string) }) {
	repo.Commit("saved")
}`,
  ],
}
