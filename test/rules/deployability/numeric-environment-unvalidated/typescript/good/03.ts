import { poll } from './jobs.js'
const every = Number(process.env.POLL_MS)
if (Number.isNaN(every)) throw new Error('POLL_MS is no number')
export const start = () => setInterval(poll, every)