import express from 'express'
import { logger } from './logger.js'
const app = express()
app.post('/orders', (req, res) => { logger.info('order'); res.sendStatus(202) })
