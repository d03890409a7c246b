import { Injectable } from '@nestjs/common'
import Stripe from 'stripe'
@Injectable()
export class Dunning {
  constructor(private readonly stripe: Stripe) {}
  async addFee(customer: string, cents: number) {
    await this.stripe.invoiceItems.create({ customer, amount: cents, currency: 'eur', description: 'Late fee' }) // <- finding
  }
}
