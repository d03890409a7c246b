import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './rates.js'
import 'express'
export const retries = new Counter({ name: 'rates_retry_total', help: 'Retries' })
export const rates = () => pRetry(() => load(), { retries: 3, onFailedAttempt: () => retries.inc() })