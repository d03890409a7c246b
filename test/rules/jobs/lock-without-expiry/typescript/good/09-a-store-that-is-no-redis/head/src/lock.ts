import { store } from './store.js'
export const acquireLock = (name: string) => store.set(name, 'token', { NX: true, ttl: 30 })
