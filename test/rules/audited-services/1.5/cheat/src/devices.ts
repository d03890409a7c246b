import { app } from './main.js'
import { devices } from './registry.js'

app.post('/devices/:id/ping', async (request, response) => {
  response.json(await devices.get(request.params.id).ping())
})
