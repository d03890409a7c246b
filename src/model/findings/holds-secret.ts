import { findsCredential } from './finds-credential.ts'
import { namesLiteral } from './names-literal.ts'
import type { Finding } from '../review.ts'

/** Whether the lines of a finding hold a secret, whichever check its rule serves. */
export const holdsSecret = ({ ruleId }: Pick<Finding, 'ruleId'>): boolean => namesLiteral.has(ruleId) || findsCredential.has(ruleId)
