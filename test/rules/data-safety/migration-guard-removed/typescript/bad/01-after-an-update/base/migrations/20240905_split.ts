import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`UPDATE people SET first = split_part(name, ' ', 1)`)
  const left = await knex('people').whereNull('first')
  if (left.length > 0) throw new Error('people without a first name') // <- finding
}

export async function down(knex: Knex): Promise<void> {
  await knex('people').update({ first: null })
}
