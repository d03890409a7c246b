import { request } from 'undici'
import { tracedHeaders } from './traced-headers.js'

export async function weigh(station: string) {
  const headers = tracedHeaders({ accept: 'application/json' })
  return request(`https://scale.example.com/${station}`, {
    headers,
    headersTimeout: 2000,
    bodyTimeout: 2000,
  })
}
