import express from 'express'
import { db } from './db.js'
const app = express()
app.post('/orders', async (req, res) => { await db.order.create({ data: { sku: req.body.sku } }); res.sendStatus(201) })