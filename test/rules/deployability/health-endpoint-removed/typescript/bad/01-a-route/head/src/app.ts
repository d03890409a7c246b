import express from 'express'
export const app = express()
app.get('/orders', (req, res) => { res.json([]) })
