import Fastify from 'fastify'
import rateLimit from '@fastify/rate-limit'
import { subscribe } from './letters.js'

const app = Fastify()
await app.register(rateLimit, { global: false, max: 60, timeWindow: '1 minute' })

app.post('/subscriptions', { config: { rateLimit: { max: 5, timeWindow: '1 hour' } } }, async (request, reply) => {
  await subscribe((request.body as { email: string }).email)
  return reply.code(202).send()
})

await app.listen({ port: 3000 })
