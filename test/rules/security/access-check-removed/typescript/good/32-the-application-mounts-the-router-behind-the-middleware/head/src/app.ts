import express from 'express'
import { finance } from './gate.js'
import { payouts } from './payouts.js'

export const app = express()
app.get('/health', (req, res) => res.sendStatus(200))
app.use('/finance', finance, payouts)
