import { db } from './db'

export async function saveDraft(id: string, body: string, version: number) {
  await db
    .updateTable('drafts')
    .set({ body, version: version + 1 })
    .where('id', '=', id)
    .executeTakeFirst()
}
