import type { Knex } from 'knex'
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    table.string('nick')
    table.boolean('active').notNullable().defaultTo(true)
  })
}
export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    table.string('old').notNullable()
    table.dropColumn('nick')
  })
}
