import express from 'express'
import { callbacks } from './callbacks.js'
const app = express()
app.use('/callbacks', callbacks)
app.listen(3000)
