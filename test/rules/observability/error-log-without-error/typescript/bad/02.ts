import { sync } from './sync.js'

export const start = (): void => {
  sync().catch(() => {
    console.error('sync failed') // <- finding
  })
}
