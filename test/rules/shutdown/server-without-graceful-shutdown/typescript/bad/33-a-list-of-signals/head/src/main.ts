import express from 'express'

const app = express()
app.post('/readings', async (request, response) => {
  await readings.save(request.body)
  response.status(201).end()
})

const server = app.listen(3000) // <- finding

process.on(['SIGTERM', 'SIGINT'], () => {
  server.close(() => process.exit(0))
})
