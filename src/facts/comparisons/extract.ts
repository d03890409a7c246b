import type { CodeFile } from '#code/code-file'
import type { PlainComparison, SecretComparison } from '#model/facts/documents/comparison'
import { comparisonNames } from '#models/naming/comparison-names'
import type { ModuleCode } from '../reading/module-code.ts'
import { oneLine } from '../values/one-line.ts'
import { areSent } from './from-request.ts'
import { isCode, isSecret, isSetting } from './is-secret.ts'
import { isConstant } from './is-constant.ts'
import { hasWordOf, operandOf } from './operand-of.ts'
import { sourcesOf } from './sources.ts'
import { comparisonsIn, type Comparison } from './written.ts'

const mayBeIn = (text: string): boolean => comparisonNames.cues.some((cue) => text.includes(cue))

/** Kinds of a comparison that the names of its operands show, where the code does not. */
const kindByName = ({ left, right, by }: Comparison): SecretComparison['of'] =>
  [left, right].some((side) => hasWordOf(side, comparisonNames.signatures)) || by.toLowerCase().includes('hmac') ? 'mac' : 'secret'

/** What is compared, and which side it is. */
const secretOf = (file: CodeFile, { left, right, scope }: Comparison): Pick<SecretComparison, 'of' | 'secret'> | undefined => {
  const sides = [left, right].map((expr) => ({ expr, sources: sourcesOf(file, expr, scope) }))
  // A text or a number is no secret.
  if (sides.some(({ sources }) => sources.length === 0)) return undefined
  const shown = ({ expr }: (typeof sides)[number]): string => oneLine(file.textOf(expr), 40)
  const codes = sides.filter(({ sources }) => isCode(file, sources))
  // Two codes that the service computes are compared so that their duration shows nothing.
  if (codes.length === 2) return undefined
  if (codes[0]) return { of: 'mac', secret: shown(codes[0]) }
  const secret = sides.find(({ sources }) => isSecret(file, sources))
  const other = sides.find((side) => side !== secret)
  return secret && other && areSent(file, other.sources) ? { of: 'secret', secret: shown(secret) } : undefined
}

/** Comparisons of codes and secrets: those whose duration shows how much of two values agrees, and those in constant time. */
export const comparisons = ({ file, withinAt }: ModuleCode): readonly (SecretComparison | PlainComparison)[] => {
  if (!mayBeIn(file.text)) return []
  const facts: (SecretComparison | PlainComparison)[] = []
  for (const comparison of comparisonsIn(file)) {
    const { at, left, right, scope, by, isConstantTime } = comparison
    const found = secretOf(file, comparison)
    const within = withinAt(at)
    const base = {
      at: file.spanOf(at),
      within,
      // Fingerprints follow the subject: Java keeps the name that it had before the languages were read alike.
      subject: file.module.language === 'java' ? 'compared' : `comparison in ${within}`,
      by,
    }
    const operands = (): readonly string[] => [left, right].map((side) => operandOf(file, side, scope))
    if (isConstantTime)
      facts.push({
        ...base,
        kind: 'secret-comparison',
        ...(found ?? { of: kindByName(comparison), secret: oneLine(file.textOf(left), 40) }),
        constantTime: true,
        operands: operands(),
      })
    else if (found) facts.push({ ...base, kind: 'secret-comparison', ...found, constantTime: false })
    if (isConstantTime || within === '' || [left, right].some((side) => isConstant(file, side, scope) && !isSetting(file, side))) continue
    if ([left, right].some((side) => hasWordOf(side, comparisonNames.secrets)))
      facts.push({ ...base, kind: 'plain-comparison', operands: operands() })
  }
  return facts
}
