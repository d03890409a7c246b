import { request } from 'undici'
import { tracedHeaders } from './traced-headers.js'

export async function weigh(station: string) {
  return request(`https://scale.example.com/${station}`, {
    headers: tracedHeaders({ accept: 'application/json' }),
    headersTimeout: 2000,
    bodyTimeout: 2000,
  })
}
