import express from 'express'
import { inTransaction, pool } from './db.js'
import { alone } from './locks.js'
import { notify } from './mail.js'

export const bookings = express.Router()

bookings.post('/bookings/:id/confirm', async (req, res) => {
  const email = await inTransaction(async (client) => {
    const { rows } = await client.query('UPDATE bookings SET confirmed = true WHERE id = $1 RETURNING email', [req.params.id])
    await client.query('INSERT INTO visits (booking_id) VALUES ($1)', [req.params.id])
    return rows[0].email
  })
  await notify(email, 'We look forward to your visit.')
  res.sendStatus(204)
})

bookings.post('/reminders', async (_req, res) => {
  await alone(async () => {
    const { rows } = await pool.query('SELECT email FROM bookings WHERE confirmed')
    for (const { email } of rows) await notify(email, 'See you tomorrow.')
  })
  res.sendStatus(204)
})
