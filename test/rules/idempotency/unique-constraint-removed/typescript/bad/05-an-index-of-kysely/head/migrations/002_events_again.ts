import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('received_event_once').execute() // <- finding
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('received_event_once').on('received_event').column('event_id').unique().execute()
}
