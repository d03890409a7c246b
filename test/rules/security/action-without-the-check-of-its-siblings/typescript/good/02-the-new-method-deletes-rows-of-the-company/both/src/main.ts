import express from 'express'
import { reports } from './reports/router'
import { signedIn } from './auth'

const app = express()
app.use(express.json())
app.use('/reports', signedIn, reports)
app.listen(3000)
