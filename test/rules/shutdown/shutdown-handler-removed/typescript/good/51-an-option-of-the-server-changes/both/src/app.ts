import express from 'express'

export const app = express()
app.post('/bookings', (req, res) => res.sendStatus(201))
