import { exprsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { Call, Expr, Located } from '#code/model'
import type { Safeguard } from '#model/facts/requests/safeguard'
import { conflictForms } from '#models/data/conflict-forms'
import type { ModuleCode } from '../reading/module-code.ts'

type Form = (typeof conflictForms)[number]

const saysSo = ({ members, given }: Form, call: Call): boolean => {
  if (members?.includes(lastName(call.callee)) !== true || call.callee.kind !== 'member') return false
  if (!given) return true
  const [first] = call.args
  const text = first?.kind === 'literal' && typeof first.value === 'string' ? first.value.trimStart().toLowerCase() : undefined
  return text !== undefined && given.some((start) => text.startsWith(start))
}

const structOf = ({ structs }: Form, expr: Expr): string | undefined => {
  const type = expr.kind === 'struct' ? expr.type.name : undefined
  return type && structs?.includes(lastName(type)) === true ? lastName(type) : undefined
}

/** Inserts of mappers and query builders that say what to do with a row that exists already. */
export const conflictClauses = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const forms = conflictForms.filter(({ languages }) => languages.includes(file.module.language))
  const isNamed = ({ members = [], structs = [] }: Form): boolean => [...members, ...structs].some((name) => file.text.includes(name))
  const sought = forms.filter(isNamed)
  if (sought.length === 0) return []
  const safeguard = (at: Located, name: string): Safeguard => ({
    kind: 'safeguard',
    at: file.spanOf(at),
    within: withinAt(at),
    subject: `duplicate ${name}`,
    against: 'duplicate',
    by: `${name}()`,
  })
  const ofCalls = file.index.calls.flatMap(({ call }) =>
    sought.some((form) => saysSo(form, call))
      ? [safeguard({ start: call.callee.end - lastName(call.callee).length, end: call.end }, lastName(call.callee))]
      : [],
  )
  const ofStructs = file.index.functions.flatMap(({ body }) =>
    exprsIn(body ?? [], 'own').flatMap((expr) => {
      const name = sought.map((form) => structOf(form, expr)).find((found) => found !== undefined)
      return name === undefined ? [] : [safeguard(expr, name)]
    }),
  )
  return [...ofCalls, ...ofStructs].filter(({ within }) => within !== '')
}
