import { app } from './main.js'
import { log } from './log.js'
import { save } from './store.js'

app.post('/orders', async (request, response) => {
  try {
    await save(request.body)
    response.sendStatus(201)
  } catch (error) {
    log.error({ err: error, orderId: request.body.id }, 'could not save the order')
    response.sendStatus(500)
  }
})
