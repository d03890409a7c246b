import type { Example, Examples } from '#model/rule'

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/work/work.go': before },
  files: { 'internal/work/work.go': after },
})

export const tenantFilterRemovedGo: Examples = {
  bad: [
    change(
      'a condition of a statement',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Note(ctx context.Context, db *sql.DB, userID, id int64) (Note, error) {
	row := db.QueryRowContext(ctx, \`
		SELECT id, text
		FROM notes
		WHERE id = $1
		  AND user_id = $2 // <- finding
	\`, id, userID)
	return scan(row)
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Note(ctx context.Context, db *sql.DB, userID, id int64) (Note, error) {
	row := db.QueryRowContext(ctx, \`
		SELECT id, text
		FROM notes
		WHERE id = $1
	\`, id)
	return scan(row)
}
`,
    ),
    change(
      'of a mapper',
      `package work

import (
	"context"
	"gorm.io/gorm"
)

func (s *Store) Remove(ctx context.Context, db *gorm.DB, workspaceID, id string) error {
	return db.WithContext(ctx).Where("id = ? AND workspace_id = ?", id, workspaceID).Delete(&Note{}).Error // <- finding
}
`,
      `package work

import (
	"context"
	"gorm.io/gorm"
)

func (s *Store) Remove(ctx context.Context, db *gorm.DB, workspaceID, id string) error {
	return db.WithContext(ctx).Where("id = ?", id).Delete(&Note{}).Error
}
`,
    ),
    change(
      'among the conditions that a store is given',
      `package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	return s.store.GetNote(ctx, &FindNote{
		ID:        &id,
		CreatorID: &user.ID, // <- finding
	})
}
`,
      `package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	return s.store.GetNote(ctx, &FindNote{
		ID: &id,
	})
}
`,
    ),
  ],
  good: [
    change(
      'it is asked afterwards',
      `package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	return s.store.GetNote(ctx, &FindNote{
		ID:        &id,
		CreatorID: &user.ID,
	})
}
`,
      `package work

import "context"

func (s *Service) Note(ctx context.Context, user *User, id int32) (*Note, error) {
	note, err := s.store.GetNote(ctx, &FindNote{
		ID: &id,
	})
	if err != nil {
		return nil, err
	}
	if note.CreatorID != user.ID {
		return nil, errForbidden
	}
	return note, nil
}
`,
    ),
    change(
      'another way to write the condition',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, userID int64) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT id FROM notes WHERE user_id = $1 AND kept", userID)
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, userID int64) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT n.id FROM notes n WHERE n.kept AND n.user_id = $1", userID)
}
`,
    ),
    change(
      'the statement went away',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Clear(ctx context.Context, db *sql.DB, userID int64) error {
	_, err := db.ExecContext(ctx, "DELETE FROM notes WHERE user_id = $1", userID)
	return err
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Clear(ctx context.Context, db *sql.DB, userID int64) error {
	return nil
}
`,
    ),
    change(
      'a column that says nothing of an owner',
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, kind string) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT id FROM notes WHERE kind = $1 AND state = $2", kind, "open")
}
`,
      `package work

import (
	"context"
	"database/sql"
)

func (s *Store) Notes(ctx context.Context, db *sql.DB, kind string) (*sql.Rows, error) {
	return db.QueryContext(ctx, "SELECT id FROM notes WHERE kind = $1", kind)
}
`,
    ),
  ],
}
