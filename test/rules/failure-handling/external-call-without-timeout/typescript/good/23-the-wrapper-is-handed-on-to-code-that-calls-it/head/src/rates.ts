import { limited } from 'limited-calls'
import { load } from './http.js'

export const rates = limited(load, { after: 2_000 })
