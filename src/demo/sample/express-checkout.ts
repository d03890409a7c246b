import { baseFiles } from './base.ts'
import { text } from './text.ts'

/** A base file with some passages replaced. Throws if a passage does not occur. */
const edited = (path: string, ...edits: readonly (readonly [passage: string, replacement: string])[]): string =>
  edits.reduce((content, [passage, replacement]) => {
    if (!content.includes(passage))
      throw new Error(`${path} of the sample has no passage to replace that begins with "${passage.slice(0, 40)}".`)
    return content.replace(passage, () => replacement)
  }, baseFiles[path] ?? '')

/** Looks like a provider's live key, but was never issued. Joined here so that secret scanners do not report this file. */
const inventedToken = ['sk', 'live', '51RkTw9Lc4VnZb6HqXp3MdYj'].join('_')

export const expressCheckout = {
  title: 'Add express checkout',
  author: 'mara-dev',
  branch: 'express-checkout',
  body: text`
One-click checkout for returning customers:

- charges the stored card through Stripe
- receives Stripe's webhook and marks the order as paid
- \`orders.currency\` goes away, we only sell in euros now

Tested by hand on staging, works nicely.
`.replaceAll('\\`', '`'),
  changes: {
    'src/clients/stripe.ts': `import axios from 'axios'

/** Client for the Stripe API. */
export const stripe = axios.create({
  baseURL: 'https://api.stripe.com/v1',
  headers: { authorization: 'Bearer ${inventedToken}' },
})
`,
    'src/checkout.ts': text`
import { stripe } from './clients/stripe.js'
import { stock } from './clients/stock.js'
import { log } from './log.js'
import { placeOrder } from './orders.js'

export interface ExpressCheckout {
  readonly customerId: string
  readonly cardToken: string
  readonly sku: string
  readonly totalCents: number
}

export const checkoutExpress = async (request: ExpressCheckout): Promise<string> => {
  // The stock client has a timeout of two seconds.
  const { data: item } = await stock.get('/items/' + request.sku)
  if (item.available < 1) throw new Error('sold out')

  log.info({ cardToken: request.cardToken, customerId: request.customerId }, 'Charging the stored card')
  for (;;) {
    try {
      await stripe.post('/charges', { card: request.cardToken, amount: request.totalCents })
      break
    } catch (error) {
      log.warn({ err: error }, 'Stripe did not answer, retrying')
    }
  }
  return placeOrder({ customerId: request.customerId, totalCents: request.totalCents })
}
`,
    'src/routes/stripe-webhook.ts': text`
import { Router } from 'express'
import { database } from '../database.js'

export const stripeWebhook = Router()

/** Stripe reports successful charges here. */
stripeWebhook.post('/webhooks/stripe', async (request, response) => {
  const event = request.body
  if (event.type === 'charge.succeeded') {
    const { orderId } = event.data.object.metadata
    await database.order.update({ where: { id: orderId }, data: { status: 'paid' } })
    await database.payment.create({ data: { orderId, amountCents: event.data.object.amount } })
  }
  response.sendStatus(200)
})
`,
    'src/app.ts': edited(
      'src/app.ts',
      ['{ currency: z.string().length(3), totalCents:', '{ totalCents:'],
      [
        "import { authenticate } from './authenticate.js'\n",
        "import { authenticate } from './authenticate.js'\nimport { checkoutExpress } from './checkout.js'\n",
      ],
      [
        "import { findOrder, placeOrder } from './orders.js'\n",
        "import { findOrder, placeOrder } from './orders.js'\nimport { stripeWebhook } from './routes/stripe-webhook.js'\n",
      ],
      ["app.use(express.json({ limit: '100kb' }))\n", "app.use(express.json({ limit: '100kb' }))\napp.use(stripeWebhook)\n"],
      [
        '  response.status(201).json({ id })\n})\n',
        text`
  response.status(201).json({ id })
})

app.post('/checkout/express', authenticate, async (request, response) => {
  const id = await checkoutExpress({ ...request.body, customerId: response.locals.customerId })
  response.status(201).json({ id })
})
`,
      ],
    ),
    'src/server.ts': text`
import { app } from './app.js'
import { config } from './config.js'
import { log } from './log.js'
import './worker.js'

app.listen(config.PORT, () => log.info({ port: config.PORT }, 'Listening'))
`,
    'deploy/deployment.yaml': edited(
      'deploy/deployment.yaml',
      ['orders:2.14.0', 'orders:2.15.0'],
      [
        text`
          readinessProbe:
            httpGet:
              path: /ready
              port: 8080
            periodSeconds: 5
            failureThreshold: 3
`,
        '',
      ],
    ),
    'prisma/schema.prisma': edited(
      'prisma/schema.prisma',
      ['  currency   String   @default("EUR")\n', ''],
      [
        '  @@index([customerId], map: "orders_customer")\n',
        '  payments   Payment[]\n\n  @@index([customerId], map: "orders_customer")\n  @@index([status], map: "orders_status")\n',
      ],
      [
        'model Session {',
        text`
model Payment {
  id          BigInt   @id @default(autoincrement())
  orderId     String   @map("order_id") @db.Uuid
  order       Order    @relation(fields: [orderId], references: [id])
  amountCents Int      @map("amount_cents")
  createdAt   DateTime @default(now()) @map("created_at") @db.Timestamptz

  @@map("payments")
}

model Session {`,
      ],
    ),
    'prisma/migrations/20260302140000_express_checkout/migration.sql': text`
CREATE TABLE "payments" (
  "id" BIGSERIAL NOT NULL,
  "order_id" UUID NOT NULL,
  "amount_cents" INTEGER NOT NULL,
  "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT "payments_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "payments_order" FOREIGN KEY ("order_id") REFERENCES "orders" ("id")
);

ALTER TABLE "orders" DROP COLUMN "currency";

CREATE INDEX "orders_status" ON "orders" ("status");
`,
    'src/orders.ts': edited('src/orders.ts', ['  readonly currency: string\n', ''], ['status: true, currency: true,', 'status: true,']),
    'docs/express-checkout.md': text`
# Express checkout

Returning customers pay with one click. The card is stored at Stripe, we only keep its token.
`,
  },
} as const
