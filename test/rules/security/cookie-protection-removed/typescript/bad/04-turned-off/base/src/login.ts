import { serialize } from 'cookie'
import express from 'express'
export const app = express()
app.post('/login', (req, res) => {
  const cookie = serialize('auth', String(req.body.token), {
    path: '/',
    httpOnly: true, // <- finding
  })
  res.setHeader('Set-Cookie', cookie)
  res.end()
})
