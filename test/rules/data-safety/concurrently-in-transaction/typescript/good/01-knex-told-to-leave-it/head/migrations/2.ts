import type { Knex } from 'knex'
export const config = { transaction: false }
export const up = async (knex: Knex) => {
  await knex.raw('CREATE INDEX CONCURRENTLY users_id ON users (id)')
}
