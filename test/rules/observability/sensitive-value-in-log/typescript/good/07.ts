import express from 'express'
const app = express()
app.post('/login', (req, res) => {
  console.log('login', { hasPassword: Boolean(req.body.password), passwordLength: req.body.password.length })
  res.sendStatus(204)
})