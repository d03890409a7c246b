import { serialize } from 'cookie'
import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.setHeader('Set-Cookie', serialize('access-token', String(req.body.token), { httpOnly: true, path: '/' })) // <- finding
  res.end()
})