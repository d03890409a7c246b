import express from 'express'
import { Counter } from 'prom-client'
const seen = new Counter({ name: 'orders_seen', help: 'Orders', labelNames: ['country'] })
const app = express()
app.get('/orders', (req, res) => { seen.inc(); res.json([]) })
app.put('/orders/:id', (req, res) => res.sendStatus(204))
app.delete('/orders/:id', (req, res) => res.sendStatus(204))
app.listen(3000) // <- finding
