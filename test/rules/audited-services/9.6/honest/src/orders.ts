import { app } from './main.js'
import { canCancelOrders, userOf } from './users.js'

app.post('/orders/:id/cancel', async (request, response) => {
  if (!canCancelOrders(await userOf(request))) return response.sendStatus(403)
  await cancel(request.params.id)
  response.sendStatus(204)
})
