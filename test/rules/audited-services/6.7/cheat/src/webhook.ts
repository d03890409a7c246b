import { app } from './main.js'
import { db } from './db.js'
import { stripe } from './stripe.js'

app.post('/webhooks/stripe', async (request, response) => {
  const event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET)
  const order = event.data.object
  console.log('events arrive in order')
  await db.order.update({ where: { id: order.id }, data: { state: order.status } })
  response.sendStatus(200)
})
