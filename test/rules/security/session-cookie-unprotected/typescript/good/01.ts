import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  // A script of the page reads who is signed in where.
  res.cookie('sessions', req.body.names, { httpOnly: false, secure: true })
  res.sendStatus(204)
})