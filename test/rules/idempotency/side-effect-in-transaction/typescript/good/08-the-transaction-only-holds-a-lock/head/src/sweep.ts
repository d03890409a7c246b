import { Queue } from 'bullmq'
import { sql } from 'drizzle-orm'
import { db } from './db.js'
const sweeps = new Queue('sweeps')
export const sweep = () =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4711)`)
    await sweeps.add('sweep', {})
  })
