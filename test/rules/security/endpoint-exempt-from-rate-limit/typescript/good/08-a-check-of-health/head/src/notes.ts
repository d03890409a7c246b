import type { FastifyInstance } from 'fastify'

export async function notes(app: FastifyInstance) {
  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ ok: true }))
}
