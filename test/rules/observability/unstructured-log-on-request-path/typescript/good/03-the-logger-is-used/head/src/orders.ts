import express from 'express'
import { logger } from './logger.js'
const app = express()
app.post('/orders', (req, res) => { logger.info({ id: req.params.id }, 'new order'); res.sendStatus(202) })
