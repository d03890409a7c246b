import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`UPDATE people SET first = split_part(name, ' ', 1)`)
}

export async function down(knex: Knex): Promise<void> {
  await knex('people').update({ first: null })
}
