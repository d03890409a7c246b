import { Price } from './models'

export async function onPriceSet(event: { sku: string; cents: number; version: number }) {
  const price = await Price.findOne({ sku: event.sku })
  if (event.version <= price.version) return
  await Price.updateOne({ sku: event.sku }, { cents: event.cents, version: event.version })
}
