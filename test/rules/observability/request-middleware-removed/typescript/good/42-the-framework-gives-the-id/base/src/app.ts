import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'

const app = Fastify({ logger: true })
app.addHook('onRequest', async (request, reply) => {
  reply.header('x-request-id', randomUUID())
})
app.get('/silos', async () => [])
await app.listen({ port: 8080 })
