import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** The effect of a statement in a migration, whatever language it is written in. */
export type SchemaOperation =
  | 'create-table'
  | 'drop-table'
  | 'rename-table'
  | 'add-column'
  | 'drop-column'
  | 'rename-column'
  | 'change-type'
  | 'set-not-null'
  | 'drop-not-null'
  | 'set-default'
  | 'create-index'
  | 'drop-index'
  | 'reindex'
  | 'add-constraint'
  | 'validate-constraint'
  | 'drop-constraint'
  | 'create-view'
  | 'drop-view'
  | 'drop-schema'
  | 'add-enum-value'
  /** A trigger that can fill the values of an inserted row. */
  | 'create-insert-trigger'
  | 'truncate'
  | 'delete-rows'
  | 'update-rows'
  | 'insert-rows'
  /** Stops the migration with an error if a condition is not met (`DO $$ … RAISE EXCEPTION … $$`). */
  | 'guard'
  /** A block or a call whose content is not examined. */
  | 'procedure'
  | 'set-lock-timeout'
  | 'begin'
  | 'commit'
  /** Anything else that changes something. */
  | 'other'

/** The value that existing rows get in a new column. */
export type ColumnDefault = 'none' | 'constant' | 'volatile' | 'generated' | 'identity' | 'serial' | 'unknown'

export interface ConstraintShape {
  readonly type: 'foreign-key' | 'check' | 'unique' | 'primary-key' | 'exclusion' | 'not-null'
  readonly name?: string
  /** False for `NOT VALID`: existing rows are not checked. */
  readonly validated: boolean
  /** Built on an existing index (`USING INDEX`). */
  readonly usesIndex: boolean
  /** The table that a foreign key references. */
  readonly references?: string
  /** Columns that a check requires to be set (`CHECK (a IS NOT NULL)`). */
  readonly demandsSet: readonly string[]
}

/** Columns of a table that the database keeps unique together. */
export interface TableKey {
  readonly columns: readonly string[]
  /** The name that the text gives it. */
  readonly name?: string
  readonly isPrimary: boolean
}

/** One operation of a migration on a database's schema or its rows. Names are those in the database, without `public.`. */
export interface SchemaChange extends FactBase<'schema-change'> {
  readonly operation: SchemaOperation
  /** Empty if the operation has no table, or if the text does not decide it. */
  readonly table: string
  readonly columns: readonly string[]
  /** The new name of a rename; the index's name. */
  readonly name?: string
  /** Types of a new table's columns, parallel to `columns`; empty if a type is unknown. */
  readonly types?: readonly string[]
  /** Type of a column as far as the text gives it, in lower case and without its schema: `varchar(30)`. */
  readonly type?: string
  /** A new column that is NOT NULL. */
  readonly required?: boolean
  /** The column's whole definition is repeated, so it may have been NOT NULL before. */
  readonly redefined?: true
  readonly default?: ColumnDefault
  readonly constraint?: ConstraintShape
  /** Does not block writers (`CONCURRENTLY`, or an option with that effect). */
  readonly concurrent?: boolean
  /**
   * For an index: it is unique. For a new table: it has unique columns that are not generated for each row. For a field that takes the place of
   * another one: false if it is not unique.
   */
  readonly unique?: boolean
  /** An index on expressions, or on some rows only: `lower(email)`, `WHERE deleted_at IS NULL`. `columns` holds the plain columns. */
  readonly partial?: boolean
  /** For a new table: all its keys and unique constraints; absent if the text does not list them. */
  readonly keys?: readonly TableKey[]
  readonly cascade?: boolean
  readonly ifExists?: boolean
  /** A table of this session only. */
  readonly temporary?: boolean
  /** Rows that an UPDATE or DELETE can match: all, all whose column is (not) set, or those of a narrower condition. */
  readonly rows?: 'all' | 'set-or-unset' | 'some'
  /** An INSERT lists its rows, `VALUES (…)`: as many as are written there, whatever other tables it looks values up in. */
  readonly listsRows?: true
  /** Code writes the rows one by one, instead of with one statement for all. */
  readonly oneByOne?: true
  /** Other tables that the statement reads. */
  readonly reads?: readonly string[]
  /** Columns that a data change reads. */
  readonly readsColumns?: readonly string[]
  /** For an UPDATE: columns that its new values are computed from. A constant is computed from none, whatever the condition reads. */
  readonly valueColumns?: readonly string[]
  /** For an UPDATE: columns that it sets to NULL. */
  readonly clears?: readonly string[]
  /** For a change of type: the function that shortens or rounds each value, such as `left` in `USING left(note, 80)`, and its place. */
  readonly cuts?: { readonly by: string; readonly at: Span }
  /** For a DELETE: it keeps one of several rows that look the same, by a join with the same table or a number within a group. */
  readonly isOfDuplicates?: true
  /** Number of the statement in its text, counted from 0. */
  readonly statement: number
  /** `down` undoes. Decided by a section mark or the enclosing function, else by the file's name when linking. */
  readonly direction: 'up' | 'down'
}

export type Dialect = 'postgres' | 'mysql' | 'sqlite' | 'sqlserver' | 'clickhouse' | 'oracle'

/** The tool that a migration is written for and run by. `sql` does not identify one. */
export type MigrationTool =
  | 'sql'
  | 'goose'
  | 'dbmate'
  | 'sql-migrate'
  | 'knex'
  | 'typeorm'
  | 'sequelize'
  | 'node-pg-migrate'
  | 'kysely'
  | 'mikro-orm'
  | 'django'
  | 'alembic'
  | 'liquibase'
  /** One element each of a list in a module. */
  | 'listed'

/** One of several migrations in a text, which can be undone only if the text says how. */
export interface UndoneStep {
  /** Its name, as in the `within` of its changes. */
  readonly within: string
  readonly undone: boolean
  /** The first change that the tool cannot undo. */
  readonly at: Span
}

/** SQL that code sends to the database. */
export interface SentStatement {
  readonly sql: string
  readonly line: number
  /** The lines of the SQL are lines of the text too. */
  readonly isVerbatim?: true
}

/** The SQL that a direction of a migration sends in order; or the first line that does more than send a literal text. */
export type SentSql = { readonly statements: readonly SentStatement[] } | { readonly beyond: number; readonly reason?: string }

/** A text that holds database statements: an SQL file, or a module with `up`. */
export interface MigrationScript extends FactBase<'migration-script'> {
  readonly tool: MigrationTool
  /** Dialects whose own keywords occur in the text. */
  readonly marks: readonly Dialect[]
  /** The text turns off the tool's transaction, or leaves the decision to another file or another connection. */
  readonly transactionOff: boolean
  /** Has a part that undoes it. */
  readonly hasDown: boolean
  /** In a text of many migrations: the last part that undoes one, or says what to do instead. */
  readonly wayBackAt?: Span
  /** The first step that nothing undoes, if the text shows it. */
  readonly oneWayAt?: Span
  /** In a text of many migrations: those that its tool cannot undo automatically. */
  readonly toUndo?: readonly UndoneStep[]
  /** How many statements it has, without those that only return constants. */
  readonly statements: number
  /** Statements that were not understood. */
  readonly unread: number
  /** For a migration in code: the SQL of both directions, if it is in the text. */
  readonly sent?: { readonly up: SentSql; readonly down?: SentSql }
}

/** Code that runs or configures migrations, and prevents these tools from opening a transaction around each. */
export interface MigrationTransactionsOff extends FactBase<'migration-transactions-off'> {
  readonly tools: readonly (MigrationTool | 'drizzle')[]
}

/** A database that the repository declares it uses: a connection's driver or dialect, by name. */
export interface DatabaseDialect extends FactBase<'database-dialect'> {
  readonly dialect: Dialect | 'cockroachdb' | 'mongodb'
}
