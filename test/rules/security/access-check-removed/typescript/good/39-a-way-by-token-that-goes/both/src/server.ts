import express from 'express'
import { openLocker } from './open.js'

const app = express()
app.use(express.json())
app.post('/lockers/:id/open', openLocker)
app.listen(8080)
