import { JobIndex } from '../indexes/job-index.ts'
import { table } from './jobs-table.ts'

export const pythonJobs = new JobIndex(table)
