import type { Knex } from 'knex'
export async function up(knex: Knex) {
  await knex.schema.createTable('entries', (t) => {
    t.increments()
    t.uuid('clinician_id').notNullable()
    t.uuid('patient_id').notNullable()
    t.unique(['clinician_id', 'patient_id'])
  })
}
