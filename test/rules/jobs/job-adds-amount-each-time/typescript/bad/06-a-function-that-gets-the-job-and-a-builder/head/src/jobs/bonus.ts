import type { Job } from 'bullmq'
import { db } from '../db.js'
import { push } from '../push.js'

export async function payBonus(job: Job<{ userId: string; cents: number }>): Promise<void> {
  await db // <- finding
    .updateTable('wallets')
    .set((eb) => ({ cents: eb('cents', '+', job.data.cents) }))
    .where('user_id', '=', job.data.userId)
    .execute()
  await push.bonusPaid(job.data.userId)
}
