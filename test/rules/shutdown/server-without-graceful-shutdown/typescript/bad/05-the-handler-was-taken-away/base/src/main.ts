import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => { // <- finding
  server.close(() => process.exit(0))
})
