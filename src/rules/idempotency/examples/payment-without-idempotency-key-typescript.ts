import type { Examples } from '#model/rule'

export const paymentWithoutIdempotencyKeyTypescript: Examples = {
  bad: [
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (amount: number, customer: string) =>
  stripe.charges.create({ amount, currency: 'eur', customer }) // <- finding`,
    {
      title: 'through a client of another file',
      files: {
        'src/stripe.ts': `import { Stripe } from 'stripe'\nexport const stripe = new Stripe('key', { maxNetworkRetries: 3 })\n`,
        'src/refund.ts': `import { stripe } from './stripe.js'
export const refundPart = (charge: string, amount: number) =>
  stripe.refunds.create({ charge, amount }) // <- finding
`,
      },
    },
    {
      title: 'the key was taken away',
      base: {
        'src/payout.ts': `import Stripe from 'stripe'\nconst stripe = new Stripe('key')\nexport const pay = (id: string, amount: number) =>\n  stripe.payouts.create(\n    { amount, currency: 'eur' },\n    { idempotencyKey: 'payout-' + id }, // <- finding\n  )\n`,
      },
      files: {
        'src/payout.ts': `import Stripe from 'stripe'\nconst stripe = new Stripe('key')\nexport const pay = (id: string, amount: number) =>\n  stripe.payouts.create(\n    { amount, currency: 'eur' },\n  )\n`,
      },
    },
    `import Stripe from 'stripe'
export const stripe = new Stripe('key')
export const payNow = (amount: number, method: string) =>
  stripe.paymentIntents.create({ amount, currency: 'eur', payment_method: method, confirm: true }, { stripeAccount: 'acct' }) // <- finding`,
    {
      title: 'an injected client, in a job',
      files: {
        'src/dunning.service.ts': `import { Injectable } from '@nestjs/common'
import Stripe from 'stripe'
@Injectable()
export class Dunning {
  constructor(private readonly stripe: Stripe) {}
  async addFee(customer: string, cents: number) {
    await this.stripe.invoiceItems.create({ customer, amount: cents, currency: 'eur', description: 'Late fee' }) // <- finding
  }
}
`,
      },
    },
    {
      title: 'a subscription from a sign-up form',
      files: {
        'src/signup.ts': `import express from 'express'
import Stripe from 'stripe'
const stripe = new Stripe(process.env.STRIPE_KEY!, { apiVersion: '2025-04-30.basil' })
const app = express()
app.post('/subscriptions', async (req, res) => {
  const subscription = await stripe.subscriptions.create({ // <- finding
    customer: req.body.customer,
    items: [{ price: 'price_1' }],
  })
  res.json({ id: subscription.id })
})
`,
      },
    },
  ],
  good: [
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (id: string, amount: number) => stripe.charges.create({ amount, currency: 'eur' }, { idempotencyKey: 'charge-' + id })`,
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const charge = (amount: number, options: Stripe.RequestOptions) => stripe.charges.create({ amount, currency: 'eur' }, options)`,
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const session = () => stripe.checkout.sessions.create({ mode: 'payment' })`,
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const refundAll = (charge: string) => stripe.refunds.create({ charge })`,
    `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const start = (amount: number) => stripe.paymentIntents.create({ amount, currency: 'eur' })`,
    `import { charges } from './charges.js'
export const charge = (amount: number) => charges.create({ amount })`,
    {
      title: 'a test',
      files: {
        'src/charge.test.ts': `import Stripe from 'stripe'\nconst stripe = new Stripe('key')\nvoid stripe.charges.create({ amount: 1, currency: 'eur' })\n`,
      },
    },
    {
      title: 'options that a helper makes',
      files: {
        'src/charge.ts': `import Stripe from 'stripe'
import { keyed } from './keyed.js'
const stripe = new Stripe('key')
export const charge = (order: string, amount: number) => stripe.charges.create({ amount, currency: 'eur' }, keyed(order))
`,
      },
    },
    {
      title: 'a share of one charge, which is refused the second time',
      files: {
        'src/share.ts': `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const passOn = (charge: string, amount: number, destination: string) =>
  stripe.transfers.create({ amount, currency: 'eur', destination, source_transaction: charge })
`,
      },
    },
    {
      title: 'whether it is confirmed at once is not told',
      files: {
        'src/intent.ts': `import Stripe from 'stripe'
const stripe = new Stripe('key')
export const start = (amount: number, confirm: boolean) => stripe.paymentIntents.create({ amount, currency: 'eur', confirm })
`,
      },
    },
  ],
}
