import type { Rule } from '#model/rule'
import { jwtDecodedNotVerified } from './jwt-decoded-not-verified.ts'
import { signatureComparedInVariableTime } from './signature-compared-in-variable-time.ts'
import { webhookWithoutSignatureCheck } from './webhook-without-signature-check.ts'

export const security: readonly Rule[] = [webhookWithoutSignatureCheck, signatureComparedInVariableTime, jwtDecodedNotVerified]
