import closeWithGrace from 'close-with-grace'
import Fastify from 'fastify'
const app = Fastify()
closeWithGrace(() => app.close())
await app.listen({ port: 3000 })