import express from 'express'
import { gauge } from './metrics.ts'

const server = express().listen(3000)
setInterval(() => gauge.set(process.memoryUsage().heapUsed), 5_000)
process.on('SIGTERM', () => server.close(() => process.exit(0)))
