import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Expr } from '#code/model'
import { protectionNames as names } from '#models/naming/kinds/protection-names'
import { wordsOf } from '#models/naming/words'
import { asksOfCall, demandedBy } from './call-guard.ts'
import { askedBy } from './dependence.ts'
import type { Guard } from './guard.ts'
import { heldNames } from './held-names.ts'
import { wholeOf } from './whole-condition.ts'

/** The protection in a returned condition: `return hasPermission(user, 'export')`. */
export const answerGuard = (file: CodeFile, value: Expr): Guard | undefined => {
  if (value.kind === 'await') return answerGuard(file, value.value)
  if (value.kind === 'unary' && value.operator === 'not') return answerGuard(file, value.operand)
  if (value.kind !== 'call') return undefined
  const { scope } = wholeOf(file, value)
  const demanded = demandedBy(file, value, scope)
  if (demanded?.of.includes('signature'))
    return { ...demanded, asks: asksOfCall(file, value, scope), about: heldNames([value]), refuses: 'answers', shown: value }
  const first = wordsOf(lastName(value.callee))[0] ?? ''
  if (!names.asks.has(first) && !names.demands.has(first)) return undefined
  const asked = askedBy(file, value, scope)
  if (!asked.of.has('right')) return undefined
  return {
    against: 'access',
    asks: [...asked.asks].sort(),
    of: [...asked.of].sort(),
    about: heldNames([value]),
    refuses: 'answers',
    shown: value,
  }
}
