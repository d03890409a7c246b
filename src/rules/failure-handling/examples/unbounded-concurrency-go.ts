import type { Example, Examples } from '#model/rule'

const remind = (title: string, body: string, imports: readonly string[] = []): Example => ({
  title,
  files: {
    'internal/remind/remind.go': `package remind

import (
${['context', 'sync', ...imports].map((name) => `	"${name}"`).join('\n')}

	"github.com/jmoiron/sqlx"
)

type Service struct {
	db    *sqlx.DB
	store Store
}

func (s *Service) Remind(ctx context.Context) error {
${body}
}
`,
  },
})

const all = `	users, err := s.store.ListAllUsers(ctx)
	if err != nil {
		return err
	}
`

export const unboundedConcurrencyGo: Examples = {
  bad: [
    remind(
      'a goroutine for each',
      `${all}	var group sync.WaitGroup
	for _, user := range users { // <- finding
		group.Add(1)
		go func() {
			defer group.Done()
			s.send(ctx, user)
		}()
	}
	group.Wait()
	return nil`,
    ),
    remind(
      'a group without a limit',
      `${all}	group, ctx := errgroup.WithContext(ctx)
	for _, user := range users { // <- finding
		group.Go(func() error { return s.send(ctx, user) })
	}
	return group.Wait()`,
      ['golang.org/x/sync/errgroup'],
    ),
    remind(
      'rows of a statement',
      `	var users []User
	if err := s.db.SelectContext(ctx, &users, "SELECT id, mail FROM users"); err != nil {
		return err
	}
	for _, user := range users { // <- finding
		go s.send(ctx, user)
	}
	return nil`,
    ),
  ],
  good: [
    remind(
      'a group with a limit',
      `${all}	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, user := range users {
		group.Go(func() error { return s.send(ctx, user) })
	}
	return group.Wait()`,
      ['golang.org/x/sync/errgroup'],
    ),
    remind(
      'a channel with room for a few',
      `${all}	places := make(chan struct{}, 8)
	for _, user := range users {
		places <- struct{}{}
		go func() {
			s.send(ctx, user)
			<-places
		}()
	}
	return nil`,
    ),
    remind(
      'some of them',
      `	var users []User
	if err := s.db.SelectContext(ctx, &users, "SELECT id, mail FROM users ORDER BY id LIMIT 50"); err != nil {
		return err
	}
	for _, user := range users {
		go s.send(ctx, user)
	}
	return nil`,
    ),
    remind(
      'one after the other',
      `${all}	for _, user := range users {
		if err := s.send(ctx, user); err != nil {
			return err
		}
	}
	return nil`,
    ),
  ],
}
