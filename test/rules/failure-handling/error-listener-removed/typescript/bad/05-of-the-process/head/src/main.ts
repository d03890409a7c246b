import express from 'express'
import { logger } from './logger.js'
express().listen(3000)
