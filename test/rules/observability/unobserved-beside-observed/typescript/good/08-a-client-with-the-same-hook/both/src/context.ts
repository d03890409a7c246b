import { AsyncLocalStorage } from 'node:async_hooks'
export const store = new AsyncLocalStorage<{ requestId: string }>()
