import { initialize } from 'unleash-client'
import { chargeCard } from './psp.js'
import { chargeViaInstalments } from './instalments.js'

const unleash = initialize({ url: process.env.UNLEASH_URL ?? '', appName: 'checkout' })

export async function pay(cart: { id: string; cents: number; plan?: string }) {
  if (cart.plan) {
    return chargeViaInstalments(cart.id, cart.cents, cart.plan)
  }
  return chargeCard(cart.id, cart.cents)
}
