import type { FastifyInstance } from 'fastify'
import { markPaid } from '../invoices.js'
export default async function (app: FastifyInstance) {
  app.post('/webhooks/stripe', async (request) => {
    await markPaid(request.body.id)
    return { ok: true }
  })
}
