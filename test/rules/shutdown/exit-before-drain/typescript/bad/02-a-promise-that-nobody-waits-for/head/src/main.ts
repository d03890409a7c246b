import Fastify from 'fastify'
const app = Fastify()
await app.listen({ port: 3000 })
process.once('SIGTERM', () => {
  app.log.info('stopping')
  void app.close()
  process.exit(0) // <- finding
})
