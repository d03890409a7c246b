import type { ModuleUse, NamedValue, Setting } from '#model/facts/documents/infrastructure'
import type { Place, Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { folderOf, modulesOf, scopesOf, type Scope } from './module-scopes.ts'

type Value = string | number | boolean | undefined

/** A value that a setting may have in production; `unknown` if the text does not decide it, undefined if the setting is absent. */
export type Outcome = ({ readonly state: 'known'; readonly value: Value } | { readonly state: 'unknown' }) & {
  /** Where it is decided, if that is outside of the setting. */
  readonly from?: Source
}

/** Where the value of a setting is decided: an argument of a module, a file of values, the default of a variable, a local value. */
export interface Source {
  readonly at: Place
  /** As written there: `retention`, `local.retention`. */
  readonly name: string
  /** The use of a module that passes it. */
  readonly module?: string
}

/** How many names are followed from one to the next. */
const mostSteps = 12

const unknown: readonly Outcome[] = [{ state: 'unknown' }]

const placeOf = (path: string, { startLine, endLine }: Span): Place => ({ path, startLine, endLine })

/** The longest beginning of a path of names for which there is a value, with the rest of the path. */
const nearest = <T>(name: string, valueOf: (name: string) => T | undefined): { readonly value: T; readonly rest: string } | undefined => {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const value = valueOf(name.slice(0, end))
    if (value !== undefined) return { value, rest: name.slice(end) }
  }
  return undefined
}

/** The setting of an entry of an object that another name stands for. */
const within = (setting: Setting, rest: string): Setting => {
  if (rest === '' || setting.state === 'unknown') return setting
  if (setting.state === 'named') return { ...setting, name: `${setting.name}${rest}` }
  return setting.state === 'set' ? { state: 'unknown', at: setting.at } : setting
}

const negated = (outcome: Outcome): Outcome =>
  outcome.state === 'known' && outcome.value !== undefined ? { ...outcome, value: String(outcome.value) !== 'true' } : outcome

/** The argument of a module for one of its variables; undefined if the use leaves it to the default. */
const argumentIn = ({ inputs }: Linked<ModuleUse>, name: string): Setting | undefined => {
  const found = nearest(name.slice('var.'.length), (input) => inputs[input])
  if (!found) return undefined
  const setting = within(found.value, found.rest)
  return setting.state === 'absent' ? undefined : setting
}

/** Values of one name in a scope, with the source of each. */
const valuesIn = (
  system: System,
  scope: Scope,
  name: string,
): readonly { readonly setting: Setting; readonly path: string; readonly scope: Scope; readonly from?: Source }[] | undefined => {
  const { named, assigned, applied } = modulesOf(system)
  const lookUp = (all: ReadonlyMap<string, readonly Linked<NamedValue>[]>) =>
    nearest(name, (part) => (part.includes('.') ? all.get(`${scope.folder} ${part}`) : undefined))
  const declared = lookUp(named)
  const [only, ...others] = declared?.value ?? []
  if (!declared || !only || others.length > 0) return undefined
  const valueOf = (one: Linked<NamedValue>, rest: string) => ({
    setting: within(one.value, rest),
    path: one.at.path,
    scope,
    from: {
      at: placeOf(one.at.path, one.value.state === 'absent' ? one.at : one.value.at),
      name: one.isAssigned ? one.name.slice('var.'.length) : one.name,
    },
  })
  const byDefault = only.isRequired ? undefined : [valueOf(only, declared.rest)]
  if (name.startsWith('local.')) return byDefault
  if (scope.use && scope.outer) {
    const given = argumentIn(scope.use, name)
    if (!given || given.state === 'absent') return byDefault
    const { use } = scope
    const from = { at: placeOf(use.at.path, given.at), name: name.split('.')[1] ?? '', module: use.subject }
    return [{ setting: given, path: use.at.path, scope: scope.outer, from }]
  }
  const values = lookUp(assigned)
  if (values) return values.value.map((one) => valueOf(one, values.rest))
  // What applies it may set each variable in ways that no file of the repository shows; a folder that nothing applies, its user sets.
  return applied.has(scope.folder) ? byDefault : undefined
}

/** What a setting may be in one scope of its module: through variables with defaults, local values, files of values and arguments of modules. */
export const outcomesIn = (system: System, scope: Scope, setting: Setting, steps = 0): readonly Outcome[] => {
  if (setting.state === 'set') return [{ state: 'known', value: setting.value }]
  if (setting.state === 'absent') return [{ state: 'known', value: undefined }]
  if (setting.state === 'unknown' || steps > mostSteps) return unknown
  const values = valuesIn(system, scope, setting.name)
  if (!values) return unknown
  return values
    .flatMap((one) =>
      outcomesIn(system, one.scope, one.setting, steps + 1).map((outcome): Outcome => {
        // The argument of the outermost module is where a reader sets the value.
        const from = outcome.from?.module === undefined && one.from ? moduleFirst(one.from, outcome.from) : outcome.from
        return from ? { ...outcome, from } : outcome
      }),
    )
    .map((outcome) => (setting.isNegated ? negated(outcome) : outcome))
}

const moduleFirst = (own: Source, inner: Source | undefined): Source => (own.module === undefined ? (inner ?? own) : own)

/** What a setting may be in production, in any scope of its module. */
export const outcomesOf = (system: System, path: string, setting: Setting): readonly Outcome[] =>
  scopesOf(system, folderOf(path)).flatMap((scope) => outcomesIn(system, scope, setting))
