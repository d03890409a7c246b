import 'express'
import pRetry from 'p-retry'
import { Counter } from 'prom-client'
import { load } from './load.js'
export const all = new Counter({ name: 'loads_total', help: 'Loads' })
export const a = () => pRetry(() => load(), { retries: 3 })
