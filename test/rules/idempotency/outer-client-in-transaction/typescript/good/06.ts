import { db } from './db.js'
export const place = (id: string) =>
  db.transaction(async (tx) => {
    await tx.insert('orders')
    return { undo: () => db.delete('orders') }
  })