import { invoices, post } from './ledger.js'

export async function syncInvoices(): Promise<void> {
  for await (const batch of invoices.since('1970-01-01')) {
    await post(batch)
  }
}
