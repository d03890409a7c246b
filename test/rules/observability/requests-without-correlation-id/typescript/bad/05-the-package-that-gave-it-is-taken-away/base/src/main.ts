import express from 'express'
import winston from 'winston'
import requestId from 'express-request-id' // <- finding
export const logger = winston.createLogger()
express().use(requestId()).listen(3000)
