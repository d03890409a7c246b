import type { Examples } from '#model/rule'

const byHand = `package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Move(ctx context.Context, from, to string) error {
	tx, err := s.db.BeginTx(ctx, nil) // <- finding
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to); err != nil {
		return err
	}
	return tx.Commit()
}
`
const alone = `package orders

import (
	"context"
	"database/sql"
)

type Store struct {
	db *sql.DB
}

func (s *Store) Move(ctx context.Context, from, to string) error {
	if _, err := s.db.ExecContext(ctx, "UPDATE stock SET n = n - 1 WHERE id = $1", from); err != nil {
		return err
	}
	_, err := s.db.ExecContext(ctx, "UPDATE stock SET n = n + 1 WHERE id = $1", to)
	return err
}
`

const mapper = (open: string, close: string): string => `package orders

func (s *Store) Create(order *Order) error {
	${open}
		if err := tx.Create(order).Error; err != nil {
			return err
		}
		return tx.Create(&order.Lines).Error
	${close}
}
`

export const transactionRemovedGo: Examples = {
  bad: [
    {
      title: 'what hands the transaction on, whatever it is called',
      base: {
        'internal/sets/sets.go': `package sets

import "database/sql"

func (s *Sets) create(name string) error {
	return s.WithTx(func(tx *sql.Tx) error { // <- finding
		if _, err := tx.Exec("INSERT INTO sets (name) VALUES ($1)", name); err != nil {
			return err
		}
		_, err := tx.Exec("INSERT INTO journal (entry) VALUES ($1)", name)
		return err
	})
}
`,
      },
      files: {
        'internal/sets/sets.go': `package sets

func (s *Sets) create(name string) error {
	if _, err := s.handle.Exec("INSERT INTO sets (name) VALUES ($1)", name); err != nil {
		return err
	}
	_, err := s.handle.Exec("INSERT INTO journal (entry) VALUES ($1)", name)
	return err
}
`,
      },
    },

    { title: 'opened by hand', base: { 'internal/orders/move.go': byHand }, files: { 'internal/orders/move.go': alone } },
    {
      title: 'of a mapper',
      base: { 'internal/orders/create.go': mapper('return s.db.Transaction(func(tx *gorm.DB) error { // <- finding', '})') },
      files: {
        'internal/orders/create.go': `package orders

func (s *Store) Create(order *Order) error {
	if err := s.db.Create(order).Error; err != nil {
		return err
	}
	return s.db.Create(&order.Lines).Error
}
`,
      },
    },
    {
      title: 'of a session',
      base: {
        'internal/settings/set.go': `package settings

func (s *Store) Set(key, value string) error {
	session := s.engine.NewSession()
	defer session.Close()
	if err := session.Begin(); err != nil { // <- finding
		return err
	}
	if _, err := session.Delete(&Setting{Key: key}); err != nil {
		return err
	}
	if _, err := session.Insert(&Setting{Key: key, Value: value}); err != nil {
		return err
	}
	return session.Commit()
}
`,
      },
      files: {
        'internal/settings/set.go': `package settings

func (s *Store) Set(key, value string) error {
	if _, err := s.engine.Delete(&Setting{Key: key}); err != nil {
		return err
	}
	_, err := s.engine.Insert(&Setting{Key: key, Value: value})
	return err
}
`,
      },
    },
  ],
  good: [
    {
      title: 'another way to open it',
      base: { 'internal/orders/create.go': mapper('return s.db.Transaction(func(tx *gorm.DB) error {', '})') },
      files: { 'internal/orders/create.go': mapper('return s.db.WithTx(func(tx *gorm.DB) error {', '})') },
    },
    {
      title: 'all of it goes',
      base: { 'internal/orders/move.go': byHand.replace(' // <- finding', '') },
      files: { 'internal/orders/orders.go': 'package orders\n' },
    },
    {
      title: 'a parser that begins',
      base: {
        'internal/parse/parse.go': 'package parse\n\nfunc (p *Parser) Parse() error {\n\tp.scanner.Begin()\n\treturn p.scanner.Run()\n}\n',
      },
      files: { 'internal/parse/parse.go': 'package parse\n\nfunc (p *Parser) Parse() error {\n\treturn p.scanner.Run()\n}\n' },
    },
    {
      title: 'branches that each opened one share it',
      base: {
        'internal/ledger/close.go': `package ledger

import "database/sql"

func (l *Ledger) Close(kind string) error {
	switch kind {
	case "month":
		tx, err := l.db.Begin()
		if err != nil {
			return err
		}
		if _, err = tx.Exec("UPDATE months SET open = false"); err != nil {
			return err
		}
		if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
			return err
		}
		return tx.Commit()
	case "year":
		tx, err := l.db.Begin()
		if err != nil {
			return err
		}
		if _, err = tx.Exec("UPDATE years SET open = false"); err != nil {
			return err
		}
		if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
			return err
		}
		return tx.Commit()
	}
	return sql.ErrNoRows
}
`,
      },
      files: {
        'internal/ledger/close.go': `package ledger

func (l *Ledger) Close(kind string) error {
	statement := "UPDATE months SET open = false"
	if kind == "year" {
		statement = "UPDATE years SET open = false"
	}
	tx, err := l.db.Begin()
	if err != nil {
		return err
	}
	if _, err = tx.Exec(statement); err != nil {
		return err
	}
	if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
		return err
	}
	return tx.Commit()
}
`,
      },
    },
  ],
}
