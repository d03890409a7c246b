import express from 'express'
import { api } from './api.js'

const app = express()
app.use('/api', api)
app.listen(8080)
