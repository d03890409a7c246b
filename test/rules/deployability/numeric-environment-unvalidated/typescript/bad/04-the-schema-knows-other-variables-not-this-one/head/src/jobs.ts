import { sweep } from './sweep.js'
export const start = () => setTimeout(sweep, +process.env.SWEEP_DELAY!) // <- finding
