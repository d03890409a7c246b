import { pythonJobs } from '#models/python/jobs'
import { messageSettlementsIn } from '../message-settlements/extract.ts'
import { neverAcknowledged } from '../message-settlements/never.ts'
import { settlementRules } from '../message-settlements/language-rules.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (pythonJobs.acknowledgesByHandIn(module.text))
    for (const fact of neverAcknowledged({ ...codeOf(module), index: pythonJobs })) emit(fact)
  // Most files settle no message.
  if (!pythonJobs.settlesIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of messageSettlementsIn({ file, index: pythonJobs, rules: settlementRules('python'), placeOf })) emit(fact)
}
