import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.raw('CREATE TABLE names (id int, name text)')
  await knex.raw('INSERT INTO names (id, name) SELECT id, first FROM people') // <- finding
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.dropColumn('name') })
}
