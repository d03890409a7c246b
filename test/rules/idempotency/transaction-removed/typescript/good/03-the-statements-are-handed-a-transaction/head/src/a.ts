import type { Transaction } from './db.js'
export const f = async (id: string, tx: Transaction) => {
  await tx.a.update({ where: { id }, data: {} })
  await tx.b.create({ data: { id } })
}
