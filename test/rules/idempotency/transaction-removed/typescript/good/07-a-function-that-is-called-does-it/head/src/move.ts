import { atomically } from './db.js'
export const move = async (id: string) => {
  await atomically(async (db) => {
    await db.account.update({ where: { id }, data: {} })
    await db.audit.create({ data: { id } })
  })
}
