import express from 'express'
import { hooks } from './webhooks/route'
const app = express()
app.use('/webhooks', hooks)
app.listen(Number(process.env.PORT))
