import Stripe from 'stripe'
import { keyed } from './keyed'

interface Order { id: string; cents: number; method: string }

export class Payments {
  private readonly stripe: Stripe
  constructor(key: string) { this.stripe = new Stripe(key, { timeout: 8000 }) }

  async charge(order: Order) {
    const intent = await this.stripe.paymentIntents.create(
      { amount: order.cents, currency: 'eur', payment_method: order.method, confirm: true },
      keyed('order', order.id),
    )
    return { status: intent.status }
  }
}
