import { cors } from './cors.js'
export const handler = cors({ origin: true, credentials: true })