import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw("UPDATE people SET first = '' WHERE first IS NULL")
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.dropColumn('name') })
}
