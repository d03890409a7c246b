import { JobIndex } from '#models/job-index'
import { table } from '#models/typescript/jobs-table'
import { messageSettlementsIn } from '../message-settlements/extract.ts'
import { settlementRules } from '../message-settlements/language-rules.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

const index = new JobIndex(table)

/** Hazards in how consumers settle their messages. */
export const messageSettlements: Extractor = ({ module, emit }) => {
  // Most files settle no message.
  if (!index.settlesIn(module.file.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of messageSettlementsIn({ file, index, rules: settlementRules('typescript'), placeOf })) emit(fact)
}
