import { AsyncLocalStorage } from 'node:async_hooks'

export const store = new AsyncLocalStorage<{ requestId: string }>()

export const correlate = (context: any, next: () => Promise<void>) => store.run({ requestId: context.get('x-request-id') }, next)
