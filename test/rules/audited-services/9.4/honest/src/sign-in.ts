import bcrypt from 'bcrypt'
import { rateLimit } from 'express-rate-limit'
import { app } from './main.js'
import { userNamed } from './users.js'

app.post('/sign-in', rateLimit({ windowMs: 60_000, limit: 5 }), async (request, response) => {
  const user = await userNamed(request.body.name)
  if (!(await bcrypt.compare(request.body.password, user.hash))) return response.sendStatus(401)
  response.json({ token: user.token })
})
