import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import Stripe from 'stripe'
@Injectable()
export class Dunning {
  private readonly stripe = new Stripe('key')
  @Cron('0 3 * * *') // <- finding
  async charge() {
    await this.stripe.charges.create({ amount: 100, currency: 'eur' })
  }
}
