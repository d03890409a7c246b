import express from 'express'
import winston from 'winston'
export const logger = winston.createLogger()
express().listen(3000)
