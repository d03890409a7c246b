import type { FastifyInstance } from 'fastify'
import { store } from './store.js'

export async function notes(app: FastifyInstance) {
  app.post('/notes', { config: { rateLimit: false } }, async (request, reply) => {
    await store.save(request.body)
    return reply.code(204).send()
  })
}
