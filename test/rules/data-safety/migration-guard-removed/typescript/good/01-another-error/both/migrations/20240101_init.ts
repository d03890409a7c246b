import type { Knex } from 'knex'

export const up = (knex: Knex) => knex.schema.createTable('people', (t) => { t.increments(); t.string('name'); t.string('first') })
export const down = (knex: Knex) => knex.schema.dropTable('people')
