import express from 'express'

const app = express()
app.post('/files', (request, response) => request.on('end', () => response.sendStatus(204)).resume())

const server = app.listen(Number(process.env.PORT))
server.requestTimeout = 0 // <- finding
server.headersTimeout = 0
