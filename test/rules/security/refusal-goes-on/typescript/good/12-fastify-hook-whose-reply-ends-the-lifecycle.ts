import Fastify from 'fastify'

const app = Fastify()

app.addHook('onRequest', async (request, reply) => {
  if (request.headers['x-api-key'] !== process.env.API_KEY) {
    await reply.code(401).send({ error: 'unauthorized' })
  }
})
