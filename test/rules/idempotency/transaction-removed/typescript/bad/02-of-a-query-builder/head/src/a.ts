import { db } from './db.js'
import { a, b } from './schema.js'
export const both = async (id: string) => {
  await db.insert(a).values({ id })
  await db.insert(b).values({ id })
}
