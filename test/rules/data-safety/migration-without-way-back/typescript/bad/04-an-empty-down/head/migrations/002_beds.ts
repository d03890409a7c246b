import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('rooms', (table) => { table.integer('beds') })
}

export async function down(): Promise<void> {} // <- finding
