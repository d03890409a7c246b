import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    sameSite: 'lax',
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
