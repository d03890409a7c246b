import type { Examples } from '#model/rule'

export const outerClientInTransactionGo: Examples = {
  bad: [
    {
      title: 'handed to a function that reads',
      files: {
        'internal/tokens/refresh.go': `package tokens

import "example.com/auth/storage"

func Refresh(db *storage.Connection, token string) error {
	return db.Transaction(func(tx *storage.Connection) error {
		found, err := FindToken(db, token, true) // <- finding
		if err != nil {
			return err
		}
		return found.Revoke(tx)
	})
}
`,
      },
    },
    `package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&order).Error; err != nil {
			return err
		}
		return s.db.Create(&order.Lines).Error // <- finding
	})
}`,
    `package orders

import (
	"context"
	"database/sql"
)

func Move(ctx context.Context, db *sql.DB, from, to string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to); err != nil { // <- finding
		return err
	}
	return tx.Commit()
}`,
    {
      title: 'it went through the transaction before',
      base: {
        'internal/orders/create.go': `package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
}
`,
      },
      files: {
        'internal/orders/create.go': `package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		return s.db.Create(&order).Error // <- finding
	})
}
`,
      },
    },
  ],
  good: [
    `package orders

import "gorm.io/gorm"

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
}`,
    `package orders

import (
	"context"
	"database/sql"
)

func Move(ctx context.Context, db *sql.DB, from string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, "INSERT INTO log (id) VALUES ($1)", from)
	return err
}`,
    `package orders

import "database/sql"

func Add(db *sql.DB, id string) error {
	_, err := db.Exec("INSERT INTO orders (id) VALUES ($1)", id)
	return err
}`,
    {
      title: 'the transaction is handed on',
      files: {
        'internal/tokens/refresh.go': `package tokens

import "example.com/auth/storage"

func Refresh(db *storage.Connection, token string) error {
	return db.Transaction(func(tx *storage.Connection) error {
		found, err := FindToken(tx, token, true)
		if err != nil {
			return err
		}
		go report(db, found)
		return found.Revoke(tx)
	})
}
`,
      },
    },
  ],
}
