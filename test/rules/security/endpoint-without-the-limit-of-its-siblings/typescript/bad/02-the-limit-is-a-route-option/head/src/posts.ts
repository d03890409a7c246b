import type { FastifyInstance } from 'fastify'
import { posts } from './store'

export const routes = async (app: FastifyInstance) => {
  app.post('/posts', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }, async (request) => posts.insert(request.body))
  app.put('/posts/:id', async (request) => posts.update(request.params.id, request.body)) // <- finding
}
