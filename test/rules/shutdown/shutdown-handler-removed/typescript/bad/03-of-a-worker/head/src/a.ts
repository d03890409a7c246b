import { Worker } from 'bullmq'
import { handle } from './handle.js'
const worker = new Worker('mail', handle)
export { worker }
