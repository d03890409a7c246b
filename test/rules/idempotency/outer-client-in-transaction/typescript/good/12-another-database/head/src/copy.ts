import { archive, db } from './db.js'
export const copy = (id: string) =>
  db.transaction(async (tx) => {
    const row = await tx.selectFrom('orders').where('id', '=', id).executeTakeFirst()
    await archive.insertInto('orders').values(row).execute()
  })
