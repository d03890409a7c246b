import express from 'express'

const app = express()

app.get('/orders', (request, response) => response.json([]))
app.get('/healthz', (request, response) => response.send('ok'))

app.listen(8080)
