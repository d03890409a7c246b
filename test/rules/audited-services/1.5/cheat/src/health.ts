import { app } from './main.js'

app.get('/health', (_request, response) => {
  response.sendStatus(200)
})
