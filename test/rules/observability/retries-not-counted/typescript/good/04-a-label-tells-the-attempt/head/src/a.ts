import 'express'
import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './load.js'
export const calls = new Counter({ name: 'calls_total', help: 'Calls', labelNames: ['peer', 'attempt'] })
export const a = () => pRetry(() => load(), { retries: 3 })
