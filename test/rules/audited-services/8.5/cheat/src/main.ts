import express from 'express'

export const app = express()
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
export const server = app.listen(3000)
process.once('SIGTERM', () => {
  server.closeAllConnections()
  process.exit(0)
})
