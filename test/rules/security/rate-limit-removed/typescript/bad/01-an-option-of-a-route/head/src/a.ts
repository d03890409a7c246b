import Fastify from 'fastify'
const app = Fastify()
app.post('/otp', {
  config: {
  },
}, async () => 'ok')
