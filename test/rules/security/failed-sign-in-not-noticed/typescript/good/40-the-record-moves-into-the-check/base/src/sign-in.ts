import bcrypt from 'bcryptjs'
import express from 'express'
import { noteFailure } from './attempts.js'
import { users } from './users.js'

export const app = express()

app.post('/sign-in', async (req, res) => {
  const { login, password } = req.body
  const user = await users.byLogin(login)
  if (!user || !(await bcrypt.compare(password, user.hash))) {
    await noteFailure(login)
    return res.status(401).json({ error: 'wrong login or password' })
  }
  res.json({ id: user.id })
})
