import 'express'
import { limits } from './limits.js'
export const load = (id: string) => fetch(`https://b.example.com/${id}`, { signal: AbortSignal.timeout(limits.billing) })
