import { request } from 'undici'
import { tracedHeaders } from './traced-headers.js'

export const weigh = (station: string) =>
  request(`https://scale.example.com/${station}`, { headers: tracedHeaders(), headersTimeout: 2000, bodyTimeout: 2000 })
