import { db } from './db.js'
export const attempt = (id: number) =>
  db.transaction().execute(async (trx) => {
    const event = await trx.selectFrom('push').selectAll().forUpdate().skipLocked().where('id', '=', id).executeTakeFirst()
    if (!event) return
    await trx.updateTable('push').set({ attempts: event.attempts + 1 }).where('id', '=', id).execute()
  })
