import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const lockRemovedGo: Examples = {
  bad: [
    change(
      'a row that is read to be kept',
      `package work

import "context"

func (s *Service) Exchange(ctx context.Context, tx *Tx, code string) error {
	grant, err := s.grants.FindByCodeForUpdate(ctx, tx, code) // <- finding
	if err != nil {
		return err
	}
	return s.use(ctx, tx, grant)
}
`,
      `package work

import "context"

func (s *Service) Exchange(ctx context.Context, tx *Tx, code string) error {
	grant, err := s.grants.FindByCode(ctx, tx, code)
	if err != nil {
		return err
	}
	return s.use(ctx, tx, grant)
}
`,
    ),
    change(
      'one refresh for all who ask at once',
      `package work

import (
	"context"
	"golang.org/x/sync/singleflight"
)

var group singleflight.Group

func (s *Service) Refresh(ctx context.Context, user *User) error {
	_, err, _ := group.Do(user.ID, func() (any, error) { // <- finding
		return nil, s.forge.Refresh(ctx, user)
	})
	return err
}
`,
      `package work

import "context"

func (s *Service) Refresh(ctx context.Context, user *User) error {
	err := s.forge.Refresh(ctx, user)
	return err
}
`,
    ),
    change(
      'rows that are locked before they are changed',
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1 FOR UPDATE", id) // <- finding
	return s.take(ctx, row, amount)
}
`,
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1", id)
	return s.take(ctx, row, amount)
}
`,
    ),
    change(
      'a lock in a store',
      `package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	ok, err := s.redis.SetNX(ctx, "sync:"+shop, "1", s.limit).Result() // <- finding
	if err != nil || !ok {
		return err
	}
	return s.pull(ctx, shop)
}
`,
      `package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	return s.pull(ctx, shop)
}
`,
    ),
  ],
  good: [
    change(
      'it stands in a function of its own',
      `package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	ok, err := s.redis.SetNX(ctx, "sync:"+shop, "1", s.limit).Result()
	if err != nil || !ok {
		return err
	}
	return s.pull(ctx, shop)
}
`,
      `package work

import "context"

func (s *Syncer) Run(ctx context.Context, shop string) error {
	ok, err := s.tryLock(ctx, shop)
	if err != nil || !ok {
		return err
	}
	return s.pull(ctx, shop)
}
`,
    ),
    change(
      'the statement is written on two lines',
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1 FOR UPDATE", id)
	return s.take(ctx, row, amount)
}
`,
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, \`SELECT balance FROM accounts
		WHERE id = $1 FOR UPDATE\`, id)
	return s.take(ctx, row, amount)
}
`,
    ),
    change(
      'the work goes away with it',
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	row := s.tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1 FOR UPDATE", id)
	return s.take(ctx, row, amount)
}
`,
      `package work

import "context"

func (s *Store) Withdraw(ctx context.Context, id string, amount int) error {
	return nil
}
`,
    ),
  ],
}
