import { Price } from './models'

export async function onPriceSet(event: { sku: string; cents: number; version: number }) {
  await Price.updateOne(
    { sku: event.sku, version: { $lt: event.version } },
    { cents: event.cents, version: event.version },
  )
}
