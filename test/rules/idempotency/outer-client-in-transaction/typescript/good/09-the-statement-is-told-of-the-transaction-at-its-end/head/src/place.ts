import { db } from './db.js'
export const place = (order: object) =>
  db.transaction(async (trx) => {
    await db.insert(order).into('orders').transacting(trx)
    await trx('events').insert({ kind: 'placed' })
  })
