import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** A column in a statement's condition that limits whose rows it touches: a tenant, an account, an owner. */
export interface ScopeColumn {
  readonly name: string
  readonly at: Span
}

/** A database statement, written through a mapper or query builder. */
export interface DataAccess extends FactBase<'data-access'> {
  /** How it is written: `prisma`, `drizzle`, `kysely`, `knex`, `model` (Sequelize, Mongoose), `repository` (TypeORM). */
  readonly library: string
  /** As written, shortened: `tx.order.deleteMany`. */
  readonly callee: string
  /** Model or table as the code names it, in lower case; empty if the text does not decide it. */
  readonly table: string
  readonly operation: 'read' | 'create' | 'update' | 'delete' | 'upsert'
  /** Every name in its condition; empty if it has none, or if the condition is built elsewhere (`open`). */
  readonly filters: readonly string[]
  readonly open: boolean
  readonly scopes: readonly ScopeColumn[]
  /** The database resolves conflicts with an existing row. */
  readonly conflictSafe: boolean
  /** Where the text of the statement says so. */
  readonly conflictAt?: Span
  /** It runs in a transaction of this function, or receives one. */
  readonly inTransaction: boolean
  /** Runs once for each element of a collection. */
  readonly repeated: boolean
}
