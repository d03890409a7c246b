import { env } from './env.js'

export const GATEWAY = env.NODE_ENV === 'production' ? 'https://gw.acme.net/live' : 'https://gw.acme.net/sandbox' // <- finding
