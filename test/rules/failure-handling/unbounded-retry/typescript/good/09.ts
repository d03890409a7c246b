import pRetry from 'p-retry'
import { options } from './options.js'
export const load = (url: string) => pRetry(() => fetch(url), options)