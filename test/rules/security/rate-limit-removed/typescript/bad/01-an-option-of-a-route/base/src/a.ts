import Fastify from 'fastify'
const app = Fastify()
app.post('/otp', {
  config: {
    rateLimit: { max: 5 }, // <- finding
  },
}, async () => 'ok')
