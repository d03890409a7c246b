import express from 'express'

const app = express()

app.get('/orders', (request, response) => response.json([]))
 // <- finding
app.listen(8080)
