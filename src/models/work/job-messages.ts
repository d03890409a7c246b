import type { Language } from '#model/source-file'
import { goJobs } from '../go/jobs.ts'
import { javaJobs } from '../java/jobs.ts'
import type { JobIndex } from '../indexes/job-index.ts'
import { pythonJobs } from '../python/jobs.ts'
import { typescriptJobs } from '../typescript/jobs.ts'

const indexes: Partial<Readonly<Record<Language, JobIndex>>> = {
  go: goJobs,
  java: javaJobs,
  python: pythonJobs,
  typescript: typescriptJobs,
}

/** Whether a type is that of a job or message which a library hands to the functions that work on it, by the name of an instance. */
export const isJobMessage = (language: Language, type: string): boolean => indexes[language]?.isMessage(type) === true
