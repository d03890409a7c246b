import type { CheckRunPlan } from '#model/publishing/publication'
import { checkRunName } from '#report/publication/plan-publication'
import type { Ending } from './endings.ts'

/** The check run of a commit whose review ended without a verdict. */
export const endingPlan = (headSha: string, ending: Ending): CheckRunPlan => ({
  name: checkRunName,
  headSha,
  conclusion: ending.conclusion,
  title: ending.title,
  summary: ending.summary,
  annotations: [],
  actions: [],
})
