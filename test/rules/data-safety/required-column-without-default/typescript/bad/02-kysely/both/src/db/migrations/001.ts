import type { Kysely } from 'kysely'
export async function up(db: Kysely<unknown>) { await db.schema.createTable('profile').execute() }
export async function down(db: Kysely<unknown>) { await db.schema.dropTable('profile').execute() }
