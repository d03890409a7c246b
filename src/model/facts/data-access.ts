import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** A column in the condition of a statement that says whose rows it is about: a tenant, an account, an owner. */
export interface ScopeColumn {
  readonly name: string
  readonly at: Span
}

/** A statement against the database, by the mapper or query builder that writes it. */
export interface DataAccess extends FactBase<'data-access'> {
  /** The form in which it is written: `prisma`, `drizzle`, `kysely`, `knex`, `model` (Sequelize, Mongoose), `repository` (TypeORM). */
  readonly library: string
  /** As written, shortened: `tx.order.deleteMany`. */
  readonly callee: string
  /** Model or table in the code's words, lower case; empty where the text does not decide it. */
  readonly table: string
  readonly operation: 'read' | 'create' | 'update' | 'delete' | 'upsert'
  /** Every name in its condition; empty where it has none, or where the condition is made elsewhere (`open`). */
  readonly filters: readonly string[]
  readonly open: boolean
  readonly scopes: readonly ScopeColumn[]
  /** The database itself settles what happens when the row is there already. */
  readonly conflictSafe: boolean
  /** It runs in a transaction of this function, or is handed one. */
  readonly inTransaction: boolean
  /** Runs once for each element of something. */
  readonly repeated: boolean
}
