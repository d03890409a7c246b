import { once } from 'node:events'
import express from 'express'
const server = express().listen(3000) // <- finding
await once(process, 'SIGUSR2')
server.emit('report')