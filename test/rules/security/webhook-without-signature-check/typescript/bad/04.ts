import Fastify from 'fastify'
import { enqueue } from './queue.js'
const app = Fastify()
app.post('/webhooks/shopify', async (request) => { // <- finding
  await enqueue(request.body)
  return { ok: true }
})