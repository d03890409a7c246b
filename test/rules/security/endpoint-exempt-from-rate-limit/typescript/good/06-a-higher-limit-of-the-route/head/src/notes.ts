import type { FastifyInstance } from 'fastify'
import { store } from './store.js'

export async function notes(app: FastifyInstance) {
  app.post('/notes', { config: { rateLimit: { max: 1000, timeWindow: '1 minute' } } }, async (request, reply) => {
    await store.save(request.body)
    return reply.code(204).send()
  })
}
