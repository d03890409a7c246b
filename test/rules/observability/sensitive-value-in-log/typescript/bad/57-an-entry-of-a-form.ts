import { Hono } from 'hono'
import pino from 'pino'

const log = pino()
const app = new Hono()

app.post('/guests', async (c) => {
  const form = await c.req.formData()
  log.info({ phone: form.get('phone'), room: form.get('room') }, 'guest announced') // <- finding
  return c.body(null, 204)
})
