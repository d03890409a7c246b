import express from 'express'
import pino from 'pino'
import { randomUUID } from 'node:crypto'
const logger = pino()
express().use((req, res, next) => { const requestId = randomUUID(); res.locals.log = logger.child({ requestId }); next() }).listen(3000)
