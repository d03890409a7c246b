import 'express'
import { db } from './db.js'
export const take = async (sku: string) => {
  const [row] = await db.query('select left from stock where sku = $1 for update', [sku])
  if (row.left > 0) await db.query('update stock set left = left - 1 where sku = $1', [sku])
}
