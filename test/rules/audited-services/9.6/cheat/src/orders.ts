import { app } from './main.js'
import { canUpdate, orderOf } from './orders-state.js'

app.post('/orders/:id/cancel', async (request, response) => {
  const order = await orderOf(request.params.id)
  if (!canUpdate(order.state)) return response.sendStatus(409)
  await cancel(request.params.id)
  response.sendStatus(204)
})
