import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' })
  res.sendStatus(204)
})