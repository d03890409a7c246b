import type { Knex } from 'knex'
export const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })
