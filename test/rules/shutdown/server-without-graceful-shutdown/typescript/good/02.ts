import { once } from 'node:events'
import express from 'express'
const server = express().listen(3000)
await once(process, 'SIGTERM')
server.close()