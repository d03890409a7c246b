import { lifecycles } from '#models/python/lifecycles'
import { startWork } from '../../lifecycle/start-work.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { requestAt } from '../calls/external-calls.ts'

/** Calls to other processes that run as soon as another file imports this one. */
export const loadWork: Extractor = ({ module, emit }) => {
  for (const fact of startWork(codeOf(module), lifecycles, (call) => requestAt(module, call))) emit(fact)
}
