import 'express'
import { db } from './db.js'
export const take = (sku: string) =>
  db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('stock')
      .selectAll()
      .where('sku', '=', sku)
      .executeTakeFirstOrThrow()
    if (row.left > 0) await trx.updateTable('stock').set({ left: row.left - 1 }).where('sku', '=', sku).execute()
  })
