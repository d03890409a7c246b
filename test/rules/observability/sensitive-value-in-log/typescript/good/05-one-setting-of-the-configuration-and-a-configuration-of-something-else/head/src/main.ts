import express from 'express'
import { config } from './config.js'
import logger from './logger.js'
logger().info({ port: config.port, level: process.env.LOG_LEVEL }, 'starting')
export const draw = (chartConfig: object) => logger().debug({ chartConfig })
express().listen(config.port)
