import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  res.cookie('session', req.body.token, { httpOnly: true, secure: true, sameSite: 'lax' })
  res.sendStatus(204)
})