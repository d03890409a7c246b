import Fastify from 'fastify'
const app = Fastify()
app.get('/click', async (request, reply) => {
  const { target, campaign } = request.query as { target: string; campaign: string }
  request.log.info({ campaign }, 'click')
  return reply.redirect(target, 302) // <- finding
})
