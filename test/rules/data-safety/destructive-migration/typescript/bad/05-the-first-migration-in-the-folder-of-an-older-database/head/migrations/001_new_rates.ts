import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex('rate_rules').del() // <- finding
}

export async function down(knex: Knex): Promise<void> {
  throw new Error('restore the rows from the backup')
}
