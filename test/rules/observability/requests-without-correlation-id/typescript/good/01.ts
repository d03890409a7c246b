import express from 'express'
import pino from 'pino'
import pinoHttp from 'pino-http'
export const logger = pino()
express().use(pinoHttp({ logger })).listen(3000)