import 'express'
import { db } from './db.js'
export const balance = async (id: string) => {
  const [row] = await db.query('select amount from accounts where id = $1', [id])
  return row.amount
}
