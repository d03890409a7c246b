import Fastify from 'fastify'
const app = Fastify()
app.post('/refresh', async (request, reply) => {
  reply.setCookie('refresh_token', String(request.body), { httpOnly: true, sameSite: 'strict' }) // <- finding
  return { ok: true }
})
