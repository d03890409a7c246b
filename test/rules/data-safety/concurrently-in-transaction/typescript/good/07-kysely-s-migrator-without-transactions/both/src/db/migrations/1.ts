import type { Kysely } from 'kysely'
export async function up(db: Kysely<unknown>) { await db.schema.createTable('users').execute() }
export async function down(db: Kysely<unknown>) { await db.schema.dropTable('users').execute() }
