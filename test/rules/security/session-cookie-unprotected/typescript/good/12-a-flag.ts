import express from 'express'

const app = express()
const seen = 'yes'

app.post('/tours/:id', (_req, res) => {
  res.cookie('login_prompt', seen)
  res.cookie('session_notice', 'hidden', { maxAge: 86_400_000 })
  res.end()
})
