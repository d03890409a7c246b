import express from 'express'
const app = express()
const server = app.listen(Number(process.env.PORT))
process.on('SIGTERM', () => server.close())
