import type { Rule } from '#model/rule'
import { endpointWithoutRateLimit } from './endpoint-without-rate-limit.ts'
import { jwtDecodedNotVerified } from './jwt-decoded-not-verified.ts'
import { routeWithoutTheGuardOfItsSiblings } from './route-without-the-guard-of-its-siblings.ts'
import { signatureComparedInVariableTime } from './signature-compared-in-variable-time.ts'
import { webhookWithoutSignatureCheck } from './webhook-without-signature-check.ts'

export const security: readonly Rule[] = [
  webhookWithoutSignatureCheck,
  signatureComparedInVariableTime,
  jwtDecodedNotVerified,
  routeWithoutTheGuardOfItsSiblings,
  endpointWithoutRateLimit,
]
