import { db } from './db'

export async function onPriceSet(event: { sku: string; cents: number; sequence: number }) {
  await db
    .updateTable('prices')
    .set({ cents: event.cents, sequence: event.sequence })
    .where('sku', '=', event.sku)
    .execute()
}
