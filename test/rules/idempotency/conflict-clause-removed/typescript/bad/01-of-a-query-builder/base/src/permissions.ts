import 'express'
import { db, permissions } from './db.js'
export const add = async (name: string) => {
  await db.insert(permissions).values({ name }).onDuplicateKeyUpdate({ set: { name } })
}
