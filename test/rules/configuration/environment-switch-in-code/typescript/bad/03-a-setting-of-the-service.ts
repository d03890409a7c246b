import { config } from './config.js'

export const client = {
  baseURL: config.NODE_ENV !== 'production' ? 'https://test.partner.example/api' : 'https://partner.example/api', // <- finding
  timeout: 3000,
}
