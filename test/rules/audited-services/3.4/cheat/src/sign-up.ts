import { app } from './main.js'
import { log } from './log.js'

app.post('/sign-up', (request, response) => {
  log.info({ email: request.body.email }, 'signed up')
  response.sendStatus(201)
})
