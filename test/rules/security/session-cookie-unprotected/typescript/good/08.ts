import express from 'express'
const app = express()
app.post('/logout', (req, res) => { res.cookie('session', '', { maxAge: 0 }); res.sendStatus(204) })