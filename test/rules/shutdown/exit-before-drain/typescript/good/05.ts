import express from 'express'
const server = express().listen(3000)
let isStopping = false
process.on('SIGTERM', () => {
  if (isStopping) process.exit(1)
  isStopping = true
  server.close()
  setTimeout(() => process.exit(1), 10_000).unref()
})