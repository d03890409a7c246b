import { watermarks } from './watermarks.js'
import { invoices, post } from './ledger.js'

export async function syncInvoices(): Promise<void> {
  for await (const batch of invoices.since(await watermarks.get('ledger'))) {
    await post(batch)
    await watermarks.advanceWatermark('ledger', batch.last) // <- finding
  }
}
