import express from 'express'
import { decodeJwt } from 'jose'
const app = express()
app.get('/expires', (req, res) => {
  const claims = decodeJwt(String(req.query.token))
  res.json({ expires: claims.exp })
})