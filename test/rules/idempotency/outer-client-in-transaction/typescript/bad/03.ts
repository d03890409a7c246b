import { db } from './db.js'
import { orders } from './schema.js'
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert(orders).values({ id })
    await db.update(orders).set({ placed: true }) // <- finding
  })