import Stripe from 'stripe'

interface Order { id: string; cents: number; method: string }

export class Payments {
  private readonly stripe: Stripe
  constructor(key: string) { this.stripe = new Stripe(key, { timeout: 8000 }) }

  private optionsFor(order: Order): Stripe.RequestOptions {
    return { idempotencyKey: `order-${order.id}` }
  }

  async charge(order: Order) {
    const intent = await this.stripe.paymentIntents.create(
      { amount: order.cents, currency: 'eur', payment_method: order.method, confirm: true },
      this.optionsFor(order),
    )
    return { status: intent.status }
  }
}
