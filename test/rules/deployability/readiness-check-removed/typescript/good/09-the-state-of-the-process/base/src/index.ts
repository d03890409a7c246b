import express from 'express'
const app = express()
let stopping = false
app.get('/ready', (_req, res) => {
  if (stopping) return res.status(503).end()
  res.end('ok')
})
app.listen(3000)
