import express from 'express'
import { carrier } from './carrier.js'
import { payments } from './payments.js'

export const app = express()
app.use('/webhooks/payments', payments)
app.use(express.json())
app.use('/parcels', carrier)
