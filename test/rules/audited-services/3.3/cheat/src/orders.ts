import { app } from './main.js'
import { log } from './log.js'
import { save } from './store.js'

app.post('/orders', async (request, response) => {
  try {
    await save(request.body)
    response.sendStatus(201)
  } catch (error) {
    log.error('something went wrong')
    response.sendStatus(500)
  }
})
