import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.text('name') })
  await knex.raw("UPDATE people SET name = first || last")
  const [{ count }] = await knex('people').whereNull('name').count()
  if (Number(count) > 0) throw new Error('names are missing')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.dropColumn('name') })
}
