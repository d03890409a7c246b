import { codeFacts as factsOf } from '../../reading/code-facts.ts'
import { markBranches } from '../../row-additions/mark-branches.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Facts and marks that need only the code model. */
export const codeFacts: Extractor = ({ module, emit, mark }) => {
  for (const fact of factsOf(codeOf(module))) emit(fact)
  markBranches(codeOf(module), mark)
}
