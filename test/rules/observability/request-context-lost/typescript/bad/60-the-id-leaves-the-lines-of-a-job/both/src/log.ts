import pino from 'pino'

export const root = pino()
