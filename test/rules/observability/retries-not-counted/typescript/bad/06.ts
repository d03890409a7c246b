import pRetry from 'p-retry'
import { load } from './rates.js'
import 'express'
export const rates = () => pRetry(() => load(), { retries: 3 }) // <- finding