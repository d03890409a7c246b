import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** What a statement of a migration does, whatever it is written in. */
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
  /** A trigger that can give an inserted row its values. */
  | 'create-insert-trigger'
  | 'truncate'
  | 'delete-rows'
  | 'update-rows'
  | 'insert-rows'
  /** Stops the migration by an error when something does not hold (`DO $$ … RAISE EXCEPTION … $$`). */
  | 'guard'
  /** A block or a call whose doings are not read. */
  | 'procedure'
  | 'set-lock-timeout'
  | 'begin'
  | 'commit'
  /** Anything else that changes something. */
  | 'other'

/** What fills a new column in the rows that are there already. */
export type ColumnDefault = 'none' | 'constant' | 'volatile' | 'generated' | 'identity' | 'serial' | 'unknown'

export interface ConstraintShape {
  readonly type: 'foreign-key' | 'check' | 'unique' | 'primary-key' | 'exclusion' | 'not-null'
  readonly name?: string
  /** False for `NOT VALID`: rows that are there already are not looked at. */
  readonly validated: boolean
  /** Built on an index that exists already (`USING INDEX`). */
  readonly usesIndex: boolean
  /** The table that a foreign key points to. */
  readonly references?: string
  /** Columns that a check demands to be set (`CHECK (a IS NOT NULL)`). */
  readonly demandsSet: readonly string[]
}

/** One operation on a database's schema or its rows, in a migration. Names are as the database has them; `public.` is left out. */
export interface SchemaChange extends FactBase<'schema-change'> {
  readonly operation: SchemaOperation
  /** Empty where the operation has no table, or where the text does not decide it. */
  readonly table: string
  readonly columns: readonly string[]
  /** The new name of a rename; the index's name. */
  readonly name?: string
  /** Types of a new table's columns, beside `columns`; empty where one is not told. */
  readonly types?: readonly string[]
  /** Type of a column, as far as it is written, in lower case without its schema: `varchar(30)`. */
  readonly type?: string
  /** A new column that may not be null. */
  readonly required?: boolean
  readonly default?: ColumnDefault
  readonly constraint?: ConstraintShape
  /** Without locking out writers (`CONCURRENTLY`, or an option that says so). */
  readonly concurrent?: boolean
  /** Of an index; of a new table, that columns of it are unique which are not made for each row. */
  readonly unique?: boolean
  readonly cascade?: boolean
  readonly ifExists?: boolean
  /** A table of this session only. */
  readonly temporary?: boolean
  /** Rows that an UPDATE or DELETE can hit: every one, every one whose column is (not) set, or those of a narrower condition. */
  readonly rows?: 'all' | 'set-or-unset' | 'some'
  /** Code writes them, row by row, instead of one statement for all. */
  readonly oneByOne?: true
  /** Other tables that the statement reads. */
  readonly reads?: readonly string[]
  /** Columns that a data change reads. */
  readonly readsColumns?: readonly string[]
  /** Of an UPDATE: columns that its new values are made of. A constant is made of none, whatever its condition asks for. */
  readonly valueColumns?: readonly string[]
  /** Which statement of its text it belongs to, counted from 0. */
  readonly statement: number
  /** `down` undoes; told by a section's mark or the enclosing function, else by the file's name when linking. */
  readonly direction: 'up' | 'down'
}

export type Dialect = 'postgres' | 'mysql' | 'sqlite' | 'sqlserver' | 'clickhouse' | 'oracle'

/** What writes and runs migrations of a text. `sql` says nothing more. */
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
  /** A list of a module, one element each. */
  | 'listed'

/** A migration among others of one text that is undone only where the text says how. */
export interface UndoneStep {
  /** Its name, as its changes have it (`within`). */
  readonly within: string
  readonly undone: boolean
  /** The first change that the tool cannot undo. */
  readonly at: Span
}

/** A text that holds statements for a database: an SQL file, or a module with `up`. */
export interface MigrationScript extends FactBase<'migration-script'> {
  readonly tool: MigrationTool
  /** Dialects whose own words stand in the text. */
  readonly marks: readonly Dialect[]
  /** The text turns the tool's transaction off, or leaves it to another file, or to another connection, whether there is one. */
  readonly transactionOff: boolean
  /** Has a part that undoes. */
  readonly hasDown: boolean
  /** The last part that undoes, or says what to do instead, where the text holds many migrations. */
  readonly wayBackAt?: Span
  /** The first step that nothing undoes, where the text shows which one it is. */
  readonly oneWayAt?: Span
  /** Of a text that holds many migrations: those that its tool cannot undo by itself. */
  readonly toUndo?: readonly UndoneStep[]
  readonly statements: number
  /** Statements that were not understood. */
  readonly unread: number
}

/** Where migrations are run, or set up: a file that keeps these tools from opening a transaction around each of them. */
export interface MigrationTransactionsOff extends FactBase<'migration-transactions-off'> {
  readonly tools: readonly (MigrationTool | 'drizzle')[]
}

/** A database that the repository says it uses: a connection's driver or dialect, by name. */
export interface DatabaseDialect extends FactBase<'database-dialect'> {
  readonly dialect: Dialect | 'cockroachdb' | 'mongodb'
}
