import PQueue from 'p-queue'
import { run } from './run.js'
export const queue = new PQueue({ concurrency: 10 })
export const one = () => run(1)
