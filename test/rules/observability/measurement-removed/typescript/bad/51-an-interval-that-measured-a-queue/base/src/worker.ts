import { Queue, Worker } from 'bullmq'
import { Gauge } from 'prom-client'

const backlog = new Gauge({ name: 'stamps_backlog', help: 'stamps that wait' })
const queue = new Queue('stamps')

export const worker = new Worker('stamps', async (job) => stamp(job.data.id))

async function stamp(id: string): Promise<void> {
  await fetch(`https://stamps.internal/${id}`, { method: 'PUT', signal: AbortSignal.timeout(3000) })
}

async function sample(): Promise<void> {
  backlog.set(await queue.getWaitingCount()) // <- finding
}

setInterval(() => void sample(), 15_000)
