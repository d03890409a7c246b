import { javaJobs } from '#models/java/jobs'
import { acknowledgementsIn } from '../../message-settlements/acknowledgements.ts'
import { messageSettlementsIn } from '../../message-settlements/extract.ts'
import { settlementRules } from '../../message-settlements/language-rules.ts'
import { acknowledgedForOthers } from '../../message-settlements/manual-handlers.ts'
import { marksOf } from '../../message-settlements/marks-of.ts'
import { settledByClient } from '../../message-settlements/never.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  const byHand =
    javaJobs.acknowledgesByHandIn(module.text) || javaJobs.commitsItselfIn(module.text) ? { ...codeOf(module), index: javaJobs } : undefined
  if (byHand) {
    for (const fact of settledByClient(byHand)) emit(fact)
    for (const fact of marksOf(byHand, acknowledgedForOthers(byHand))) emit(fact)
  }
  // Most files settle no message.
  if (!javaJobs.settlesIn(module.text) && !javaJobs.commitsItselfIn(module.text)) return
  const { file, placeOf } = codeOf(module)
  const reading = { file, index: javaJobs, rules: settlementRules('java'), placeOf }
  const settlements = messageSettlementsIn(reading)
  for (const fact of [...settlements, ...acknowledgementsIn(reading, settlements)]) emit(fact)
}
