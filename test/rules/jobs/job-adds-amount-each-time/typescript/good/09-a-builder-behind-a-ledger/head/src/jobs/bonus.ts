import type { Job } from 'bullmq'
import { db } from '../db.js'

export async function payBonus(job: Job<{ userId: string; cents: number }>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const entry = await trx
      .insertInto('bonus_entries')
      .values({ job_id: job.id, cents: job.data.cents })
      .onConflict((oc) => oc.column('job_id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!entry) return
    await trx
      .updateTable('wallets')
      .set((eb) => ({ cents: eb('cents', '+', job.data.cents) }))
      .where('user_id', '=', job.data.userId)
      .execute()
  })
}
