import type { Split } from './condition-ways.ts'
import type { ExprWays, Way } from './expr-ways.ts'
import type { Expr, Switch } from '../model.ts'
import { meet, type Passed } from '../origins/passed.ts'

/** The path into a case of a `switch`, and the path on to the later cases. */
export const caseWays = (
  walk: ExprWays,
  { form, value }: Pick<Switch, 'form' | 'value'>,
  { values, guard, body, isDefault }: Switch['cases'][number],
  way: Passed,
): Split => {
  if (isDefault) return { yes: way, no: way }
  if (form !== 'value') {
    const yes = walk.exprs([...values, guard], way)
    return { yes: yes ?? way, no: way }
  }
  let [yes, no]: [Way, Passed] = [undefined, way]
  for (const each of values) {
    const asked: Expr = value ? { kind: 'binary', operator: '==', left: value, right: each, start: each.start, end: each.end } : each
    const split = walk.condition(asked, no, { yes: [], no: body })
    yes = yes === undefined ? split.yes : meet(yes, split.yes)
    no = split.no
  }
  return { yes: yes ?? way, no }
}
