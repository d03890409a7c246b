import { AsyncLocalStorage } from 'node:async_hooks'
import { jobs } from './jobs'

export function whenExported(id: string, tell: (id: string) => void): void {
  const inside = AsyncLocalStorage.snapshot()
  jobs.once(`exported:${id}`, (done: string) => inside(tell, done))
}
