import { version } from '#engine/version'
import type { CommandRecord } from '#model/publishing/command'
import type { CheckRunPlan } from '#model/publishing/publication'
import { withAnswers } from '#report/publication/answers'
import { configurationNotes, failInvalidConfiguration } from '#report/publication/heed-configuration'
import { planPublication } from '#report/publication/plan-publication'
import type { Reviewed } from '../judgement.ts'

/** A merge group has a check run but no place for comments, so findings that would get a comment become annotations. */
export const planGroupCheck = (reviewed: Reviewed, answers: readonly CommandRecord[]): CheckRunPlan => {
  const config = { ...reviewed.config, comments: { ...reviewed.config.comments, max: 0 } }
  const planned = planPublication({ ...reviewed, config, already: [], details: { version, notes: configurationNotes(reviewed) } })
  const heeded = failInvalidConfiguration(planned.checkRun, reviewed)
  return { ...heeded, ...withAnswers(heeded, answers) }
}
