import fastify from 'fastify'
import files from '@fastify/static'
const app = fastify()
app.register(files, { root: '/exports', serve: false })
app.get('/export', (request, reply) => reply.sendFile(request.query.name))
