import argon2 from 'argon2'
import express from 'express'
import { users } from './users.js'

export const app = express()

app.post('/sign-in', async (req, res) => {
  const { login, password } = req.body
  const user = await users.byLogin(login)
  const ok = user !== undefined && (await argon2.verify(user.hash, password))
  if (!ok) return res.status(401).json({ error: 'wrong login or password' })
  res.json({ id: user.id })
})
