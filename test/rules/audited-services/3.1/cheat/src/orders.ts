import { app } from './main.js'

app.post('/orders', (request, response) => {
  console.log('structured order ' + request.body.id)
  response.sendStatus(201)
})
