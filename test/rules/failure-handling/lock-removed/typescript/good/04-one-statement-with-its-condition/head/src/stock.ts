import 'express'
import { db } from './db.js'
export const take = async (sku: string) => {
  await db.query('update stock set left = left - 1 where sku = $1 and left > 0', [sku])
}
