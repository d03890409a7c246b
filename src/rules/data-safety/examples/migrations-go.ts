/** Files of migrations in Go for examples, of each form in which they are written. */

/** The module of a service with a driver of PostgreSQL. */
export const goModule = {
  'go.mod': 'module example.com/shop\n\ngo 1.24\n\nrequire (\n	github.com/go-chi/chi/v5 v5.2.0\n	github.com/jackc/pgx/v5 v5.7.0\n)\n',
} as const

const mark = ' // <- finding'

/** A statement between backquotes, what stands behind it on its line, and the mark of the line at its end. */
const closed = (statement: string, behind: string): string =>
  statement.endsWith(mark) ? `\`${statement.slice(0, -mark.length)}\`${behind}${mark}` : `\`${statement}\`${behind}`

/** A migration of goose: statements of its `up` and of its `down`. */
export const goose = (name: string, up: readonly string[], down: readonly string[] = [], add = 'AddMigrationContext'): string => {
  const body = (statements: readonly string[]): string =>
    statements
      .map(
        (statement) =>
          `	if _, err := tx.ExecContext(ctx, ${statement.replace(/^(\S)/, '`$1').replace(/(\S)( *\/\/ <- finding)?$/, '$1`); err != nil {$2')}\n		return err\n	}\n`,
      )
      .join('')
  return `package migrations

import (
	"context"
	"database/sql"

	"github.com/pressly/goose/v3"
)

func init() {
	goose.${add}(up${name}, down${name})
}

func up${name}(ctx context.Context, tx *sql.${add.includes('NoTx') ? 'DB' : 'Tx'}) error {
${body(up)}	return nil
}

func down${name}(ctx context.Context, tx *sql.${add.includes('NoTx') ? 'DB' : 'Tx'}) error {
${body(down)}	return nil
}
`
}

/** The first migration of a shop: a table of orders. */
export const firstGoose = goose(
  'Orders',
  ['CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)'],
  ['DROP TABLE orders'],
)

/** A list of migrations in one file: a function each. */
export const listedGo = (...migrations: readonly string[]): string => `package database

import "database/sql"

var migrations = []func(tx *sql.Tx) error{
${migrations.map((statement) => `	func(tx *sql.Tx) error {\n		_, err := tx.Exec(${closed(statement, ')')}\n		return err\n	},`).join('\n')}
}
`

/** A list of migrations in one file: a text each. */
export const listedTexts = (...migrations: readonly string[]): string => `package database

var migrations = []string{
${migrations.map((statement) => `	${closed(statement, ',')}`).join('\n')}
}
`

/** What the lists begin with. */
export const firstStatement = 'CREATE TABLE orders (id bigserial PRIMARY KEY, note text, total integer NOT NULL)'
