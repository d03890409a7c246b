import express from 'express'
import jwt from 'jsonwebtoken'
const app = express()
app.get('/me', (req, res) => {
  const claims = jwt.verify(String(req.query.token), process.env.JWT_PUBLIC_KEY!, { algorithms: ['RS256'] }) as { sub: string }
  res.json(claims.sub)
})