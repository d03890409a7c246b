import { exprsAround } from '#code/parts/exprs-around'
import type { Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { debugModes } from '#models/programs/debug-modes'
import type { Fallback } from './fallbacks.ts'
import type { Reading } from './reading.ts'

const isOn: ReadonlySet<string> = new Set(['1', 'true', 't', 'yes', 'y', 'on'])

/** Whether a setting turns on the debug mode of a web framework unless it says otherwise: `DEBUG = os.environ.get("DEBUG", "1") == "1"`. */
export const turnsOnDebug = (reading: Reading, scope: Scope, { text, place, at }: Fallback): boolean => {
  if (reading.file.module.language !== 'python' || !isOn.has(text.trim().toLowerCase()) || !place) return false
  const { file } = reading
  let inner: Expr = place
  for (const parent of exprsAround(file.index, place)) {
    // Compared with another text, the fallback turns it off.
    if (parent.kind === 'binary' && (parent.operator === '==' || parent.operator === '!=')) {
      const other = parent.left === inner ? parent.right : parent.left
      const isSame = other.kind === 'literal' && String(other.value).toLowerCase() === text.trim().toLowerCase()
      if (isSame !== (parent.operator === '==')) return false
    }
    if (parent.kind === 'unary' && (parent.operator === 'not' || parent.operator === '!')) return false
    if (parent.kind === 'call' && parent.keywords.some(({ name, value }) => name === debugModes.keyword && value === inner))
      return debugModes.calls.has(file.nameOf(parent.callee, scope))
    if (parent.kind === 'assign') return parent.targets.some((target) => isDebug(reading, target, scope))
    if (parent.kind === 'lambda' || parent.kind === 'conditional' || parent.end <= at.start) return false
    inner = parent
  }
  return false
}

const isDebug = ({ file }: Reading, target: Expr, scope: Scope): boolean => {
  if (target.kind === 'name')
    return target.name === debugModes.setting && !scope.function && debugModes.beside.some((name) => file.text.includes(name))
  const name =
    target.kind === 'member' ? target.name : target.kind === 'index' && target.index?.kind === 'literal' ? target.index.value : undefined
  if ((target.kind !== 'member' && target.kind !== 'index') || typeof name !== 'string') return false
  return name.toLowerCase() === debugModes.keyword && debugModes.objects.has(file.nameOf(target.object, scope))
}
