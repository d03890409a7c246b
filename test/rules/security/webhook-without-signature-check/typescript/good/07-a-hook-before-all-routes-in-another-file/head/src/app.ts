import Fastify from 'fastify'
import stripe from './routes/stripe.js'
import { verifyWebhook } from './verify.js'
const app = Fastify()
app.addHook('preHandler', verifyWebhook)
app.register(stripe)
