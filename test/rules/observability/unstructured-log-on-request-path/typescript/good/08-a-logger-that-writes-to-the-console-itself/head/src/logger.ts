import pino from 'pino'
export const logger = pino()
export const fallback = { info: (text: string) => console.info(text) }
