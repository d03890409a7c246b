import { goEndpoints } from '#models/go/endpoints'
import { endpointFacts } from '../../endpoints/extract.ts'
import { auditMarks } from '../../endpoints/audit-marks.ts'
import { limitMarks } from '../../endpoints/limit-marks.ts'
import { signInMarks } from '../../endpoints/sign-in-marks.ts'
import { webhookFacts } from '../../webhooks/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { endpointNames } from './endpoint-names.ts'

/** Routes with their handlers and middleware. */
export const endpoints: Extractor = ({ module, emit, root, mark, endpointsSeen }) => {
  const names = endpointNames(module)
  signInMarks(codeOf(module), goEndpoints, mark)
  for (const fact of endpointFacts(codeOf(module).file, goEndpoints, names)) {
    if (fact.kind === 'endpoint') root({ reach: 'request', handler: fact.handler })
    emit(fact)
  }
  limitMarks(codeOf(module), mark)
  auditMarks(codeOf(module), mark)
  for (const fact of webhookFacts(codeOf(module), endpointsSeen, names.nameOf, mark)) emit(fact)
}
