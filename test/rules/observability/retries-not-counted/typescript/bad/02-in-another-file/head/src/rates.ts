import 'express'
import retry from 'async-retry'
import { load } from './load.js'
export const rates = () => retry(() => load(), { retries: 3 }) // <- finding
