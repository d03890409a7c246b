import { Hono } from 'hono'
import { callerOf } from '@acme/procedures'
export const app = new Hono().post('/stripe', async (c) => {
  const body = await c.req.text()
  const signature = c.req.header('stripe-signature')
  if (!signature) return c.json({ error: 'no signature' }, 400)
  return c.json(await callerOf(c.get('session')).billing.settle({ body, signature }))
})