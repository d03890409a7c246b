import express from 'express'

export const app = express()
app.get('/badges', (_, response) => response.json([]))
