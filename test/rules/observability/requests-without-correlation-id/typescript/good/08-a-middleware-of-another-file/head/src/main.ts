import express from 'express'
import pino from 'pino'
import { withId } from './request-id.js'
export const logger = pino()
express().use(withId).listen(3000)
