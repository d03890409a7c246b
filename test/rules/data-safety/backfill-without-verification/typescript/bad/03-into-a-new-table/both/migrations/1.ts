import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('people', (table) => { table.increments('id'); table.text('first'); table.text('last') })
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.dropColumn('name') })
}
