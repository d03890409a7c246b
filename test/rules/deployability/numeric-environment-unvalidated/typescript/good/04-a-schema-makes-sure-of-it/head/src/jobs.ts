import { sweep } from './sweep.js'
export const start = () => setInterval(sweep, Number(process.env.POLL_MS))
