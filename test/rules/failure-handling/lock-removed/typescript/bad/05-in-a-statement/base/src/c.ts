import 'express'
import { db } from './db.js'
export const balance = async (id: string) => {
  const [row] = await db.query('select amount from accounts where id = $1 for update', [id]) // <- finding
  return row.amount
}
