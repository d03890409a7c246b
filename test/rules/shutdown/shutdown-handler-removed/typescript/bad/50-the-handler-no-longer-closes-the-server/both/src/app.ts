import express from 'express'

export const app = express()
app.post('/quotes', (req, res) => res.sendStatus(201))
