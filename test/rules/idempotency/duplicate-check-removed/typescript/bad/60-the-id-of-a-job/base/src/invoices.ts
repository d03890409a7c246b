import { Queue } from 'bullmq'

const invoices = new Queue('invoices', { connection: { url: process.env.REDIS_URL } })

export async function enqueueInvoice(id: string) {
  await invoices.add('render', { id }, { jobId: `invoice-${id}`, attempts: 3 }) // <- finding
}
