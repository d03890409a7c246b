import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('received_event')
    .addColumn('id', 'uuid', (col) => col.primaryKey())
    .addColumn('event_id', 'text', (col) => col.notNull())
    .addColumn('body', 'jsonb')
    .execute()
  await db.schema.createIndex('received_event_once').on('received_event').column('event_id').unique().execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('received_event').execute()
}
