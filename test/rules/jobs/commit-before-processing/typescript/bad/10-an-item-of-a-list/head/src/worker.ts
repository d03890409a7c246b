import Redis from 'ioredis'
import { sendInvoice } from './invoices.js'
const redis = new Redis(process.env.REDIS_URL!)
export async function run(signal: AbortSignal) {
  while (!signal.aborted) {
    const item = await redis.brpop('invoices:queue', 5) // <- finding
    if (!item) continue
    await sendInvoice(JSON.parse(item[1]))
  }
}
