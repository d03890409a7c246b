import express from 'express'
export const app = express()
app.get('/orders', (req, res) => res.json([]))
app.post('/orders', (req, res) => res.sendStatus(201))
app.delete('/orders/:id', (req, res) => res.sendStatus(204))
app.listen(3000) // <- finding
