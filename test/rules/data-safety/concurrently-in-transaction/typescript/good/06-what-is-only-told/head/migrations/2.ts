import type { Knex } from 'knex'
export const up = async (knex: Knex) => {
  console.log('CREATE INDEX CONCURRENTLY users_nick ON users (nick)')
  await knex.schema.alterTable('users', (t) => { t.string('nick') })
}
