import { typescriptJobs } from '#models/typescript/jobs'
import { messageSettlementsIn } from '../message-settlements/extract.ts'
import { neverAcknowledged } from '../message-settlements/never.ts'
import { settlementRules } from '../message-settlements/language-rules.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  if (typescriptJobs.acknowledgesByHandIn(module.file.text))
    for (const fact of neverAcknowledged({ ...codeOf(module), index: typescriptJobs })) emit(fact)
  // Most files settle no message.
  if (!typescriptJobs.settlesIn(module.file.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of messageSettlementsIn({ file, index: typescriptJobs, rules: settlementRules('typescript'), placeOf })) emit(fact)
}
