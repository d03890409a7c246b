import express from 'express'
import pino from 'pino'
import { readSettings } from './settings'

const log = pino()
const settings = readSettings()
log.info({ settings }, 'starting') // <- finding
express().listen(settings.port)
