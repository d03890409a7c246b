import { Hono } from 'hono'
import { sendCode } from './codes.js'
export const auth = new Hono()
auth.post('/auth/send-code', async (c) => { // <- finding
  const { phone } = await c.req.json()
  await sendCode(phone)
  return c.body(null, 202)
})
