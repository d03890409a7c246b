import { db } from './db.js'
import { a, b } from './schema.js'
export const both = async (id: string) => {
  await db.transaction(async (tx) => { // <- finding
    await tx.insert(a).values({ id })
    await tx.insert(b).values({ id })
  })
}
