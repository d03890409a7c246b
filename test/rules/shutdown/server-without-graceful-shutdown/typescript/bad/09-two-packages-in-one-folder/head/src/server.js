import express from 'express'

const app = express()
app.post('/orders', (request, response) => response.sendStatus(202))
app.listen(3000) // <- finding
