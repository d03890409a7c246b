import express from 'express'
import nodemailer from 'nodemailer'
import { inTransaction } from './db.js'

const transport = nodemailer.createTransport(process.env.SMTP_URL)

export const bookings = express.Router()

bookings.post('/bookings/:id/confirm', async (req, res) => {
  await inTransaction(async (client) => {
    const { rows } = await client.query('UPDATE bookings SET confirmed = true WHERE id = $1 RETURNING email', [req.params.id])
    client.onCommitted(() => transport.sendMail({ to: rows[0].email, subject: 'Your booking', text: 'It is confirmed.' }))
  })
  res.sendStatus(204)
})
