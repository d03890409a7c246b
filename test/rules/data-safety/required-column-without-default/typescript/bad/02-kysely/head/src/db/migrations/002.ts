import type { Kysely } from 'kysely'
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('profile')
    .addColumn('joinedVia', 'varchar')
    .addColumn('createdAt', 'varchar', (col) => col.notNull()) // <- finding
    .execute()
}
export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('profile').dropColumn('createdAt').execute()
}
