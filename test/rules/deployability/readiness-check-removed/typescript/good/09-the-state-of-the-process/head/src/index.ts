import express from 'express'
const app = express()
app.get('/ready', (_req, res) => {
  res.end('ok')
})
app.listen(3000)
