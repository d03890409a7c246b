import { sql, type Kysely } from 'kysely'
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX CONCURRENTLY users_id ON users (id)`.execute(db)
}
export async function down(): Promise<void> {}
