import { Hono } from 'hono'
import { Billing } from './billing.js'
const billing = new Billing()
const app = new Hono()
app.post('/webhooks/paddle', async (c) => { // <- finding
  const event = await verifySignature(c.req.raw, c.req.header('paddle-signature'))
  if (event.kind === 'subscription.updated') await billing.setPlan(event.customer, event.plan)
  return c.text('ok')
})
declare function verifySignature(request: Request, header: unknown): Promise<{ kind: string; customer: string; plan: string }>
export default app
