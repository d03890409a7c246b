import express from 'express'

const server = express().listen(3000)

function announce(signal: string) {
  console.log(`received ${signal}`)
}

function quit(signal: string, code = 0) {
  announce(signal)
  server.close()
  process.exit(code) // <- finding
}

process.on('SIGTERM', () => quit('SIGTERM'))
