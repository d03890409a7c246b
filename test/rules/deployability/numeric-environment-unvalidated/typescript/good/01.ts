import { poll } from './jobs.js'
export const start = () => setInterval(poll, Number(process.env.POLL_MS ?? 5_000))