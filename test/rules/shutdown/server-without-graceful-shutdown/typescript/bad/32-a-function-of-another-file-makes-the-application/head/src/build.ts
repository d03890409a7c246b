import fastify from 'fastify'

export async function build() {
  const server = fastify({ logger: true })
  server.post('/tours', async () => ({ ok: true }))
  return server
}
