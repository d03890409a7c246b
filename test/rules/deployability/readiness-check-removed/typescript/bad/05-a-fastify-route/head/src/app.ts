import Fastify from 'fastify'

export const app = Fastify()

app.get('/readyz', async (_req, reply) => {
  return reply.send({ ok: true })
})
