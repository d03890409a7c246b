import express from 'express'
const server = express().listen(3000)
process.once('SIGSTOP', () => { // <- finding
  server.close()
})
