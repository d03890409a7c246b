import type { Knex } from 'knex'
export const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })
export const down = (knex: Knex) => knex.schema.dropTable('users')
