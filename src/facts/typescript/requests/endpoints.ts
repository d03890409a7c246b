import { typescriptEndpoints } from '#models/typescript/endpoints'
import { callerMarks } from '../../endpoints/caller-marks.ts'
import { endpointFacts } from '../../endpoints/extract.ts'
import { parsedBodies } from '../../endpoints/parsed-bodies.ts'
import { readingOf } from '../../endpoints/reading.ts'
import { requestServers } from '../../endpoints/request-servers.ts'
import { auditMarks } from '../../endpoints/audit-marks.ts'
import { limitMarks } from '../../endpoints/limit-marks.ts'
import { signInMarks } from '../../endpoints/sign-in-marks.ts'
import { webhookFacts } from '../../webhooks/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'
import { endpointNames } from './endpoint-names.ts'

/** Routes, server actions and procedures, with the guards in front of them and their handlers. */
export const endpoints: Extractor = ({ module, emit, root, mark, endpointsSeen }) => {
  const { file, placeOf } = codeOf(module)
  const names = endpointNames(module)
  for (const fact of endpointFacts(file, typescriptEndpoints, names)) {
    if (fact.kind === 'endpoint') root({ reach: 'request', handler: fact.handler })
    emit(fact)
  }
  for (const handler of requestServers(readingOf(file, typescriptEndpoints, names))) root({ reach: 'request', handler })
  callerMarks(file, typescriptEndpoints, placeOf, mark)
  signInMarks(codeOf(module), typescriptEndpoints, mark)
  for (const fact of parsedBodies(codeOf(module), typescriptEndpoints)) emit(fact)
  limitMarks(codeOf(module), mark)
  auditMarks(codeOf(module), mark)
  for (const fact of webhookFacts(codeOf(module), endpointsSeen, names.nameOf, mark)) emit(fact)
}
