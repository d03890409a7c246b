import express from 'express'
import twilio from 'twilio'
import { store } from './messages.js'

const app = express()
app.use(express.urlencoded({ extended: false }))

app.post('/sms/incoming', async (req, res) => {
  await store.add(req.body.From, req.body.Body)
  res.type('text/xml').send('<Response/>')
})

app.listen(3000)
