import { Queue } from 'bullmq'
import { context, propagation } from '@opentelemetry/api'

const mails = new Queue('mails', { connection: { host: process.env.REDIS_HOST } })

export async function enqueueMail(to: string) {
  await mails.add('mail', { to }, { jobId: to, attempts: 3, backoff: 1000 })
}
