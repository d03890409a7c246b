import { Kysely } from 'kysely'
import 'express'
export async function rebuild(db: Kysely<any>) {
  const rows = await db.selectFrom('repo').selectAll().execute()
  const one = async (id: string) => {
    await db.updateTable('repo').set({ seen: 1 }).where('id', '=', id).execute()
  }
  await Promise.all(rows.map((row) => one(row.id))) // <- finding
}