import 'express'
import pRetry from 'p-retry'
import { Counter, Gauge } from 'prom-client'
import { load } from './load.js'
export const up = new Gauge({ name: 'peer_up', help: 'Up' })
export const failures = new Counter({ name: 'load_failures_total', help: 'Failures', labelNames: ['reason'] })
export const a = () => pRetry(() => load(), { retries: 5 }) // <- finding
