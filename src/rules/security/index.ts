import type { Rule } from '#model/rule'
import { webhookWithoutSignatureCheck } from './webhook-without-signature-check.ts'

export const security: readonly Rule[] = [webhookWithoutSignatureCheck]
