import type { FastifyInstance } from 'fastify'
import { store } from './store.js'

export async function notes(app: FastifyInstance) {
  app.put('/notes', { preHandler: app.auth, config: { rateLimit: false } }, async (request, reply) => { // <- finding
    await store.save(request.body)
    return reply.code(204).send()
  })
}
