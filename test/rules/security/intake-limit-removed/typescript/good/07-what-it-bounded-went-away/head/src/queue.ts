import { run } from './run.js'
export const one = () => run(1)
