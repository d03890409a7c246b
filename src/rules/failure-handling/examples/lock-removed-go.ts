import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const lockRemovedGo: Examples = {
  bad: [
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
