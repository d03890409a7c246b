import { AsyncLocalStorage } from 'node:async_hooks'
import pino from 'pino'

export const context = new AsyncLocalStorage<{ id: string }>()
export const log = pino({ mixin: () => ({ request: context.getStore()?.id }) })
