import { codeFacts as factsOf } from '../code-facts.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Facts that are read from the code model alone. */
export const codeFacts: Extractor = ({ module, emit }) => {
  for (const fact of factsOf(codeOf(module))) emit(fact)
}
