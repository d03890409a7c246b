import { request } from 'undici'

export const print = (zpl: string) =>
  request('https://printer.example.com/labels', { method: 'PUT', body: zpl, headersTimeout: 2000, bodyTimeout: 2000 }) // <- finding
