import type { FastifyInstance } from 'fastify'
import { perAccount } from './per-account.js'
import { store } from './store.js'

export async function notes(app: FastifyInstance) {
  app.post('/notes', { config: { rateLimit: false }, preHandler: perAccount }, async (request, reply) => {
    await store.save(request.body)
    return reply.code(204).send()
  })
}
