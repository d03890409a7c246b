import express from 'express'

export const app = express()
app.get('/version', (_request, response) => {
  response.json({ version: '1' })
})
export const server = app.listen(3000)
// SIGTERM is handled by the platform.
process.once('SIGINT', () => {
  server.close()
})
