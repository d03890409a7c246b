import express from 'express'

let isStopping = false
export const app = express()
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
app.get('/ready', (_request, response) => {
  response.sendStatus(isStopping ? 503 : 204)
})
export const server = app.listen(3000)
process.once('SIGTERM', () => {
  isStopping = true
  server.close(() => process.exit(0))
  setTimeout(() => process.exit(1), 20_000).unref()
})
