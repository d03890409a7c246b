import { app } from './main.js'
import { rateLimit } from 'express-rate-limit'

app.use(rateLimit({ windowMs: 60_000, limit: 60 }))

app.post('/orders/:id/cancel', async (request, response) => {
  await cancel(request.params.id)
  response.sendStatus(204)
})
