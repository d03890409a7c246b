import 'express'
import pRetry from 'p-retry'
import { load } from './load.js'
export const a = () => pRetry(() => load(), { retries: 3 }) // <- finding
