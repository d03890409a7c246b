import { Jobs } from './jobs.js'
const jobs = new Jobs()
process.once('SIGTERM', () => void jobs.stop())
