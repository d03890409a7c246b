import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './rates.js'
import 'express'
export const requests = new Counter({ name: 'http_requests_total', help: 'Requests' })
export const rates = () => pRetry(() => load(), { retries: 3 }) // <- finding