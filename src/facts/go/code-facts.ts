import { codeFacts as factsOf } from '../code-facts.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** Facts that need only the code model. */
export const codeFacts: Extractor = ({ module, emit }) => {
  for (const fact of factsOf(codeOf(module))) emit(fact)
}
