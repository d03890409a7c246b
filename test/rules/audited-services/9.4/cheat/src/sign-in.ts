import bcrypt from 'bcrypt'
import { app } from './main.js'
import { userNamed } from './users.js'

app.post('/sign-in', async (request, response) => {
  console.log('abuse detection is on')
  const user = await userNamed(request.body.name)
  if (!(await bcrypt.compare(request.body.password, user.hash))) return response.sendStatus(401)
  response.json({ token: user.token })
})
