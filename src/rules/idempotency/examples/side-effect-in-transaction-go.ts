import type { Examples } from '#model/rule'

export const sideEffectInTransactionGo: Examples = {
  bad: [
    `package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&order).Error; err != nil {
			return err
		}
		return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order)) // <- finding
	})
}`,
    `package orders

import (
	"context"
	"database/sql"

	"github.com/slack-go/slack"
)

type Service struct {
	db   *sql.DB
	chat *slack.Client
}

func (s *Service) Create(ctx context.Context, id string) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO orders (id) VALUES ($1)", id); err != nil {
		return err
	}
	if _, _, err := s.chat.PostMessageContext(ctx, "orders", slack.MsgOptionText(id, false)); err != nil { // <- finding
		return err
	}
	return tx.Commit()
}`,
    {
      title: 'it was done after the commit before',
      base: {
        'internal/orders/create.go': `package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	err := s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
	if err != nil {
		return err
	}
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order))
}
`,
      },
      files: {
        'internal/orders/create.go': `package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	return s.db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&order).Error; err != nil {
			return err
		}
		return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order)) // <- finding
	})
}
`,
      },
    },
  ],
  good: [
    `package orders

import (
	"net/smtp"

	"gorm.io/gorm"
)

func (s *Service) Create(order Order) error {
	err := s.db.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&order).Error
	})
	if err != nil {
		return err
	}
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{order.Mail}, body(order))
}`,
    `package orders

import (
	"context"
	"database/sql"
)

func Create(ctx context.Context, db *sql.DB, id string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "INSERT INTO outbox (id) VALUES ($1)", id); err != nil {
		return err
	}
	return tx.Commit()
}`,
    `package orders

import "net/smtp"

func Remind(to string) error {
	return smtp.SendMail("mail:25", nil, "shop@example.com", []string{to}, nil)
}`,
  ],
}
