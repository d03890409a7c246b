import express from 'express'
import pino from 'pino'
export const logger = pino()
express().use((req, res, next) => { res.setHeader('x-correlation-id', String(req.headers['x-correlation-id'])); next() }).listen(3000)