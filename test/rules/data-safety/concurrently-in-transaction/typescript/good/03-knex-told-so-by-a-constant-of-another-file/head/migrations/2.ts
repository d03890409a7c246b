import { noTransaction } from '../src/db/no-transaction'
export const config = noTransaction
import type { Knex } from 'knex'
export const up = async (knex: Knex) => {
  await knex.raw('CREATE INDEX CONCURRENTLY users_id ON users (id)')
}
