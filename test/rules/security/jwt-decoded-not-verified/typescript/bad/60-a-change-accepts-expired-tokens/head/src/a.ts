import jwt from 'jsonwebtoken'
import express from 'express'

const app = express()

app.use((req, res, next) => {
  const token = req.headers.authorization?.replace('Bearer ', '') ?? ''
  try {
    res.locals.claims = jwt.verify(token, process.env.PUBLIC_KEY!, { algorithms: ['ES256'], ignoreExpiration: true }) // <- finding
    next()
  } catch {
    res.status(401).end()
  }
})

app.get('/balance', (req, res) => res.json({ of: res.locals.claims.sub }))

app.listen(3000)
