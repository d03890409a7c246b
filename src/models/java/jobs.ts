import { JobIndex } from '../indexes/job-index.ts'
import { table } from './jobs-table.ts'

export const javaJobs = new JobIndex(table)
