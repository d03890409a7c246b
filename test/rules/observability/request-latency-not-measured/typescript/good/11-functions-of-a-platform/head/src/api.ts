import express from 'express'
import serverless from 'serverless-http'
import { book, cancel, list } from './berths.js'

const app = express()
app.get('/berths', list)
app.post('/berths', book)
app.delete('/berths/:id', cancel)

export const handler = serverless(app)
