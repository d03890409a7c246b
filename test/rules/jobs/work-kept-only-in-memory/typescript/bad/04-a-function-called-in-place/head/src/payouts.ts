import { Hono } from 'hono'
import { gateway } from './gateway.js'

export const app = new Hono()

app.post('/payouts', async (c) => {
  const { seller } = await c.req.json()
  ;(async () => { // <- finding
    await gateway.payOut(seller)
  })()
  return c.json({ seller, status: 'processing' })
})
