import { baseFiles } from './base.ts'
import { text } from './text.ts'

/** A base file with one passage replaced; the passage must be there. */
const edited = (path: string, ...edits: readonly (readonly [passage: string, replacement: string])[]): string =>
  edits.reduce((content, [passage, replacement]) => {
    if (!content.includes(passage))
      throw new Error(`${path} of the sample has no passage to replace that begins with "${passage.slice(0, 40)}".`)
    return content.replace(passage, () => replacement)
  }, baseFiles[path] ?? '')

/** Looks like a provider's live key and is none. Put together here, so that no scanner takes this file for a leak. */
const inventedToken = ['sk', 'live', `51DEMO${'x7Kq2Vd9'.repeat(3)}NotReal`].join('_')

export const expressCheckout = {
  title: 'Add express checkout',
  author: 'mara-dev',
  branch: 'express-checkout',
  body: text`
One-click checkout for returning customers:

- charges the stored card through PayFast
- receives PayFast's webhook and marks the order as paid
- \`orders.currency\` goes away, we only sell in euros now

Tested by hand on staging, works nicely.
`.replaceAll('\\`', '`'),
  changes: {
    'src/clients/payfast.ts': `import axios from 'axios'

/** Client for the PayFast API. */
export const payfast = axios.create({
  baseURL: 'https://api.payfast.example/v2',
  headers: { authorization: 'Bearer ${inventedToken}' },
})
`,
    'src/checkout.ts': text`
import { payfast } from './clients/payfast.js'
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
  // Ends after two seconds: the client of the stock service has a timeout.
  const { data: item } = await stock.get('/items/' + request.sku)
  if (item.available < 1) throw new Error('sold out')

  log.info({ cardToken: request.cardToken, customerId: request.customerId }, 'Charging the stored card')
  for (;;) {
    try {
      await payfast.post('/charges', { card: request.cardToken, amount: request.totalCents })
      break
    } catch (error) {
      log.warn({ err: error }, 'PayFast did not answer, once more')
    }
  }
  return placeOrder({ customerId: request.customerId, currency: 'EUR', totalCents: request.totalCents })
}
`,
    'src/routes/payfast-webhook.ts': text`
import { Router } from 'express'
import { pool } from '../db.js'

export const payfastWebhook = Router()

/** PayFast tells us here that a charge went through. */
payfastWebhook.post('/webhooks/payfast', async (request, response) => {
  const event = request.body
  if (event.type === 'charge.succeeded') {
    await pool.query("UPDATE orders SET status = 'paid' WHERE id = $1", [event.data.orderId])
    await pool.query('INSERT INTO payments (order_id, amount_cents) VALUES ($1, $2)', [event.data.orderId, event.data.amount])
  }
  response.sendStatus(200)
})
`,
    'src/app.ts': edited(
      'src/app.ts',
      [
        "import { authenticate } from './authenticate.js'\n",
        "import { authenticate } from './authenticate.js'\nimport { checkoutExpress } from './checkout.js'\n",
      ],
      [
        "import { findOrder, placeOrder } from './orders.js'\n",
        "import { findOrder, placeOrder } from './orders.js'\nimport { payfastWebhook } from './routes/payfast-webhook.js'\n",
      ],
      ["app.use(express.json({ limit: '100kb' }))\n", "app.use(express.json({ limit: '100kb' }))\napp.use(payfastWebhook)\n"],
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
    'migrations/002_express_checkout.sql': text`
CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  amount_cents integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE orders DROP COLUMN currency;

CREATE INDEX orders_status ON orders (status);
`,
    'docs/express-checkout.md': text`
# Express checkout

Returning customers pay with one click. The card is stored at PayFast, we only keep its token.
`,
  },
} as const
