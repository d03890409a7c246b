import { pythonJobs } from '#models/python/jobs'
import { acknowledgementsIn } from '../../message-settlements/acknowledgements.ts'
import { commitSettingsIn } from '../../message-settlements/commit-settings.ts'
import { messageSettlementsIn } from '../../message-settlements/extract.ts'
import { settledByClient } from '../../message-settlements/never.ts'
import { settlementRules } from '../../message-settlements/language-rules.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (pythonJobs.acknowledgesByHandIn(module.text) || pythonJobs.commitsItselfIn(module.text))
    for (const fact of settledByClient({ ...codeOf(module), index: pythonJobs })) emit(fact)
  if (pythonJobs.setsCommitsIn(module.text)) {
    const { file, placeOf } = codeOf(module)
    for (const fact of commitSettingsIn(file, pythonJobs, placeOf)) emit(fact)
  }
  // Most files settle no message.
  if (!pythonJobs.settlesIn(module.text) && !pythonJobs.commitsItselfIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const reading = { file, index: pythonJobs, rules: settlementRules('python'), placeOf }
  const settlements = messageSettlementsIn(reading)
  for (const fact of [...settlements, ...acknowledgementsIn(reading, settlements)]) emit(fact)
}
