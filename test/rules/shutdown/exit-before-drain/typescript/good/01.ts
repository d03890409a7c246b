import express from 'express'
const server = express().listen(3000)
process.once('SIGTERM', () => {
  server.close((error) => {
    process.exit(error ? 1 : 0)
  })
  setTimeout(() => process.exit(1), 20_000).unref()
})
