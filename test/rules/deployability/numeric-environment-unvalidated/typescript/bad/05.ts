import 'express'
import { createClient } from './client.js'
export const client = createClient({ retries: Number.parseInt(process.env.CLIENT_RETRIES as string, 10), url: 'https://peer.example.com' }) // <- finding