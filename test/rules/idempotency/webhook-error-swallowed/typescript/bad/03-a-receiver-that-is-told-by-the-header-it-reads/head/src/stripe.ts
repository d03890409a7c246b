import { OpenAPIHono } from '@hono/zod-openapi'
import { route, settle, verify } from './settle.js'
const app = new OpenAPIHono()
app.openapi(route, async (c) => {
  const event = await verify(await c.req.text(), c.req.header('stripe-signature'))
  try {
    await settle(event)
  } catch (error) { // <- finding
    console.error(error)
    // do not throw: no retries
  }
  return c.json({ received: true })
})
