import express from 'express'
import { Counter } from 'prom-client'
import { list, create } from './orders.js'
const app = express()
const answers = new Counter({ name: 'http_answers_total', help: 'Answers', labelNames: ['route', 'code'] })
app.use((request, response, next) => {
  response.on('finish', () => answers.inc({ route: request.route?.path ?? 'none', code: response.statusCode }))
  next()
})
app.get('/orders', list)
app.post('/orders', create)
app.listen(3000)
