import express from 'express'
import twilio from 'twilio'
import { unitOfWork } from './unit-of-work.js'

const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN)

export const bookings = express.Router()

bookings.post('/bookings/:id/confirm', async (req, res) => {
  await unitOfWork.run(async (trx) => {
    const [row] = await trx('bookings').where({ id: req.params.id }).update({ confirmed: true }).returning('phone')
    await sms.messages.create({ to: row.phone, from: process.env.SMS_FROM, body: 'Confirmed.' }) // <- finding
  })
  res.sendStatus(204)
})
