import express from 'express'
import { notifications } from './notifications.js'
const app = express()
app.use('/notifications', notifications)
app.listen(3000)
