import { request } from 'undici'
import { tracedHeaders } from './traced-headers.js'

export const print = (zpl: string) =>
  request('https://printer.example.com/labels', {
    method: 'PUT',
    headers: tracedHeaders({ 'content-type': 'application/zpl' }), // <- finding
    body: zpl,
    headersTimeout: 2000,
    bodyTimeout: 2000,
  })
