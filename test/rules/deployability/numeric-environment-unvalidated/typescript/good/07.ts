import { poll } from './jobs.js'
import { positive } from './numbers.js'
export const start = () => setInterval(poll, positive(Number(process.env.POLL_MS), 5_000))