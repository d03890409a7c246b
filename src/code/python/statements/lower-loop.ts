import type { SyntaxNode } from '#languages/tree/tree'
import type { Loop } from '../../model.ts'
import { lowerTarget } from '../lower-target.ts'
import type { Lowering } from '../lowering.ts'

/** `for` and `while`; `while True` and `while 1` have no condition. */
export const lowerLoop = (lowering: Lowering, node: SyntaxNode): Loop => {
  const { start, end } = node
  const rest = { start, end, init: [], update: [], label: undefined }
  const alternative = node.field('alternative')
  if (node.kind === 'for_statement') {
    const over = lowering.required(node.field('right'), node)
    const targets = lowerTarget(lowering, node.field('left'), node)
    for (const target of targets) lowering.declareIn(target)
    const each = { targets, over, isAsync: lowering.text.startsWith('async', start) }
    const body = lowering.block(node.field('body'))
    return { kind: 'loop', form: 'each', each, condition: undefined, body, otherwise: lowering.block(alternative?.field('body')), ...rest }
  }
  const condition = lowering.required(node.field('condition'), node)
  const isEndless = condition.kind === 'literal' && (condition.value === true || condition.value === 1)
  const body = lowering.block(node.field('body'))
  const otherwise = lowering.block(alternative?.field('body'))
  return isEndless
    ? { kind: 'loop', form: 'endless', each: undefined, condition: undefined, body, otherwise, ...rest }
    : { kind: 'loop', form: 'while', each: undefined, condition, body, otherwise, ...rest }
}
