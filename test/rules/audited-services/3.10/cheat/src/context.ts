import { AsyncLocalStorage } from 'node:async_hooks'

// Propagates the context.
export const storage = new AsyncLocalStorage()
