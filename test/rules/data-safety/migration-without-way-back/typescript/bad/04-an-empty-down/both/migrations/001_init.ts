import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('rooms', (table) => table.bigIncrements('id'))
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('rooms')
}
