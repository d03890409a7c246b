import { app } from './main.js'
import { ownerOf, userOf } from './users.js'

app.post('/orders/:id/cancel', async (request, response) => {
  const user = await userOf(request)
  if (user.id !== (await ownerOf(request.params.id))) return response.sendStatus(403)
  await cancel(request.params.id)
  response.sendStatus(204)
})
