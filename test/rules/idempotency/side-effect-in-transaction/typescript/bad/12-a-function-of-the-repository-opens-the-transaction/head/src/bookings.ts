import express from 'express'
import { inTransaction } from './db.js'
import { notify } from './mail.js'

export const bookings = express.Router()

bookings.post('/bookings/:id/confirm', async (req, res) => {
  await inTransaction(async (client) => {
    const { rows } = await client.query('UPDATE bookings SET confirmed = true WHERE id = $1 RETURNING email', [req.params.id])
    await notify(rows[0].email, 'We look forward to your visit.') // <- finding
    await client.query('INSERT INTO visits (booking_id) VALUES ($1)', [req.params.id])
  })
  res.sendStatus(204)
})
