import express from 'express'
import { checked } from './checked.js'

export const app = express()

app.post('/sign-in', async (req, res) => {
  const user = await checked(req.body.login, req.body.password)
  if (!user) return res.status(401).json({ error: 'wrong login or password' })
  res.json({ id: user.id })
})
