import express from 'express'
const app = express()
const targets: Record<string, string> = { home: '/', plans: '/plans' }
app.get('/go/:name', (req, res) => {
  res.redirect(targets[req.params.name] ?? '/')
})
