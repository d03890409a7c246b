import { invoice } from './billing.js'

export const first = (id: string) => invoice(id, { signal: AbortSignal.timeout(2_000) })

export const second = (id: string) => invoice(id) // <- finding
