import express from 'express'
import { orders } from './orders.ts'
const app = express()
app.use(express.json({ limit: '100kb' }))
app.use('/orders', orders)
const server = app.listen(Number(process.env.PORT))
process.on('SIGTERM', () => server.close())
