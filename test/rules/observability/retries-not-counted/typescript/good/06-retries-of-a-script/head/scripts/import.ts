import pRetry from 'p-retry'
import { load } from './load.js'
await pRetry(() => load(), { retries: 3 })
