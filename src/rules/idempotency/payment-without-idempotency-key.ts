import { evidenceAt, gapAt, rule } from '#model/rule'
import { paymentWithoutIdempotencyKeyJava } from './examples/payment-without-idempotency-key-java.ts'
import { paymentWithoutIdempotencyKeyGo } from './examples/payment-without-idempotency-key-go.ts'
import { sideEffectsOf } from '#system/side-effects'
import { paymentWithoutIdempotencyKeyPython } from './examples/payment-without-idempotency-key-python.ts'

export const paymentWithoutIdempotencyKey = rule({
  id: 'payment-without-idempotency-key',
  check: '6.2',
  alsoServes: ['6.3'],
  severity: 'P1',
  stage: 'preview',
  title: 'Payment without an idempotency key',
  why: 'When the answer is lost (a timeout, a restart between the charge and the row that records it), whoever called tries again: a job, a webhook redelivery, a second click. Without a key of its own the provider cannot know the repetition, and the money moves twice.',
  fix: 'Hand over an idempotency key that is derived from the operation (the order, the payout, the event) and is the same in every attempt.',
  blindSpots:
    "The key that the provider's library makes for its own retries counts for nothing here: it is new for each call. Options that are made elsewhere count as having a key.",
  examples: {
    java: paymentWithoutIdempotencyKeyJava,
    python: paymentWithoutIdempotencyKeyPython,
    typescript: {
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
      ],
    },
    go: paymentWithoutIdempotencyKeyGo,
  },
  *judge(system) {
    for (const effect of sideEffectsOf(system)) {
      if (!effect.inService || !effect.movesMoney) continue
      if (effect.key.state === 'set') yield evidenceAt(effect, 'has an idempotency key', effect.key.at)
      if (effect.key.state !== 'absent') continue
      yield gapAt(effect, {
        message: `\`${effect.callee}\` has no idempotency key: if its answer is lost and it is called again, the money moves a second time.`,
      })
    }
  },
})
