import Fastify from 'fastify'
import { transcoder } from './transcoder.js'

const app = Fastify({ logger: true })

app.post('/videos/:id/transcode', async (request, reply) => {
  const { id } = request.params as { id: string }
  transcoder.run(id).catch((error) => request.log.error({ error, id }, 'transcode failed')) // <- finding
  return reply.code(202).send({ id })
})

await app.listen({ port: 3000 })
