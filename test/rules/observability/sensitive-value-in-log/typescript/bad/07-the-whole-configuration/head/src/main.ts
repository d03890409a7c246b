import express from 'express'
import { config } from './config.js'
import logger from './logger.js'
logger().info(config(), 'starting') // <- finding
express().listen(3000)
