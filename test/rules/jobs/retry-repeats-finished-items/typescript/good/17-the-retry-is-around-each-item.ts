import pRetry from 'p-retry'
import axios from 'axios'

const crm = axios.create({ baseURL: process.env.CRM_URL, timeout: 3000 })

export async function bookMonth(invoices: { id: string; cents: number }[]) {
  const failed: string[] = []
  for (const invoice of invoices) {
    try {
      await pRetry(() => crm.post('/bookings', invoice, { headers: { 'Idempotency-Key': invoice.id } }), { retries: 3 })
    } catch {
      failed.push(invoice.id)
    }
  }
  return failed
}
