import express from 'express'
import { BooksController } from './books-controller'
import { UsageMetricsController } from './usage-metrics-controller'

export const app = express()
app.use('/books', new BooksController().router)
app.use('/usage-metrics', new UsageMetricsController().router)
app.get('/ready', (request, response) => response.sendStatus(204))
app.listen(3000)
