import type { Expr } from '../../model.ts'
import { ts } from '#languages/typescript/parse'
import type { Context } from '../context.ts'

const none: readonly Expr[] = []

/** The decorators among modifiers, outermost first. */
export const lowerDecorators = (context: Context, modifiers: readonly ts.Node[] | undefined): readonly Expr[] => {
  if (!modifiers) return none
  const decorators: Expr[] = []
  for (const modifier of modifiers) if (ts.isDecorator(modifier)) decorators.push(context.expression(modifier.expression))
  return decorators
}
