import express from 'express'

const admin = express()
const server = admin.listen(9090)

process.once('SIGTERM', () => server.close())
