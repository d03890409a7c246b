import pino from 'pino'

const log = pino()

console.log('starting')

export function stop() {
  log.info('stopped')
}
