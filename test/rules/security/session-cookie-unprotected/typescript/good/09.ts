import express from 'express'
const app = express()
app.get('/oauth', (req, res) => { res.cookie('oauth_state', '123'); res.sendStatus(204) })