import express from 'express'
import pino from 'pino'
export const logger = pino()
express().listen(3000) // <- finding