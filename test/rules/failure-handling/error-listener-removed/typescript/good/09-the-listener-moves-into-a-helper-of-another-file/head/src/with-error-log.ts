import type { EventEmitter } from 'node:events'
import { log } from './log.js'

export function withErrorLog<T extends EventEmitter>(emitter: T): T {
  emitter.on('error', (error) => log.error({ error }, 'emitter failed'))
  return emitter
}
