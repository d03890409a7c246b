import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const token = String(req.query.token)
  const seen = jwt.decode(token) as { sub: string }
  const claims = jwt.verify(token, keyOf(seen.sub))
  res.json(claims)
})
declare function keyOf(user: string): string