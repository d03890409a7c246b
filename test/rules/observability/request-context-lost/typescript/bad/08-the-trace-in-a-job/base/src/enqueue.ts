import { Queue } from 'bullmq'
import { context, propagation } from '@opentelemetry/api'

const mails = new Queue('mails', { connection: { host: process.env.REDIS_HOST } })

export async function enqueueMail(to: string) {
  const carrier: Record<string, string> = {}
  propagation.inject(context.active(), carrier) // <- finding
  await mails.add('mail', { to, carrier }, { jobId: to, attempts: 3, backoff: 1000 })
}
