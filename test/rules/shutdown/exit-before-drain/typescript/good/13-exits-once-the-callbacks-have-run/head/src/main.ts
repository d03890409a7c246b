import express from 'express'
import { pool } from './db.ts'

const server = express().listen(3000)

function leave(code: number) {
  process.exit(code)
}

function stop() {
  console.log('stopping')
  server.close((error) => {
    pool.end().then(
      () => leave(error ? 1 : 0),
      () => leave(1),
    )
  })
}

process.on('SIGTERM', () => stop())
process.on('SIGINT', () => stop())
