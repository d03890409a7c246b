import { Client } from 'pg'

const target = process.env.PAYMENTS_URL
if (!target) throw new Error('PAYMENTS_URL is missing')
new Client(target).connect()
