import { Hono } from 'hono'
import { handle } from './handle.js'

export const app = new Hono()

app.post('/hooks', async (c) => {
  c.executionCtx.waitUntil(handle(await c.req.text()))
  return c.body(null, 202)
})
