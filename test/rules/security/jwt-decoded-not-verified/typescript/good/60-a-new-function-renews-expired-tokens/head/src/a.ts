import jwt from 'jsonwebtoken'
import express from 'express'

const app = express()

app.use((req, res, next) => {
  const token = req.headers.authorization?.replace('Bearer ', '') ?? ''
  try {
    res.locals.claims = jwt.verify(token, process.env.PUBLIC_KEY!, { algorithms: ['ES256'] })
    next()
  } catch {
    res.status(401).end()
  }
})

app.post('/tokens/renew', (req, res) => {
  const claims = jwt.verify(req.body.token, process.env.PUBLIC_KEY!, { algorithms: ['ES256'], ignoreExpiration: true }) as jwt.JwtPayload
  res.json({ token: jwt.sign({ sub: claims.sub }, process.env.PRIVATE_KEY!, { algorithm: 'ES256', expiresIn: '5m' }) })
})

app.get('/balance', (req, res) => res.json({ of: res.locals.claims.sub }))

app.listen(3000)
