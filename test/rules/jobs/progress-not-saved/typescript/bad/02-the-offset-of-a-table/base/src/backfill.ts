import { db } from './db.js'
import { index } from './search.js'

export class Backfill {
  async run(): Promise<void> {
    let after = await db.readCheckpoint('products')
    for (;;) {
      const rows = await db.productsAfter(after, 500)
      if (rows.length === 0) break
      await index.bulk(rows)
      after = rows[rows.length - 1].id
      await db.saveCheckpoint('products', after) // <- finding
    }
  }
}
