import pino from 'pino'
import { redaction } from './redaction.js'

export const log = pino({ level: 'info', ...redaction })
