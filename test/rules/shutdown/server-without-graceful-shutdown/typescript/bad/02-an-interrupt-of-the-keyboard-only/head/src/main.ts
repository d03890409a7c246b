import Fastify from 'fastify'
const app = Fastify()
await app.listen({ port: 3000 }) // <- finding
process.on('SIGINT', async () => {
  await app.close()
})
