import type { Index } from './ports.js'

const made = (): Index => ({ add: async () => undefined })
export const search = made()
export const feed = made()
