import { getStripe } from './stripe.js'
export async function payOut(account: string, cents: number) {
  const stripe = getStripe()
  await stripe.transfers.create({ amount: cents, currency: 'eur', destination: account }) // <- finding
}
