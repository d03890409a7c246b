import type { Ref } from '#model/fact'
import type { Source } from '#model/facts/summary'
import type { Call, ClassModel, Expr } from '#code/model'
import type { Scope } from '#code/scope'
import { passed } from '../summaries/passed.ts'
import { parameterOf } from '../summaries/parameter-of.ts'
import { parameterUse } from '../summaries/parameter-use.ts'
import type { Reading } from './reading.ts'

const isMember = (step: string): boolean => step.startsWith('.')

/** A name for linking: `Risk().client`, a field of an instance, goes by its class. */
const dotted = (steps: readonly string[]): string =>
  steps.flatMap((step, at) => (step === '()' ? (at === steps.length - 1 ? ['()'] : []) : [at === 0 ? step.slice(1) : step])).join('')

/** Where a client comes from that the file does not make: a parameter, a field, a name of another file, the result of a function. */
export const clientSource = (reading: Reading, object: Expr, scope: Scope): Source | undefined => {
  const { file, summaries } = reading
  const own = parameterOf(file, object, scope)
  const use = own && own.path.length === 0 ? parameterUse(summaries, own, []) : undefined
  if (use) return { use: { ...use, needs: 'client' } }
  const field = fieldOf(reading, object, scope)
  if (field) return { ref: field }
  const { root, path, site } = file.originOf(object, scope)
  if (path.length === 0 || (root.kind !== 'import' && root.kind !== 'own')) return undefined
  const ref = root.kind === 'import' ? importedRef(reading, root, path) : ownRef(reading, root.name, path)
  if (!ref) return undefined
  return site?.kind === 'call' && path.at(-1) === '()' ? { ref, pass: passOf(reading, site) } : { ref }
}

const importedRef = ({ libraries }: Reading, root: { readonly module: string; readonly written: string }, path: readonly string[]) =>
  libraries.modules.has(root.module) || !path.every((step) => isMember(step) || step === '()')
    ? undefined
    : { module: root.written, name: dotted(path) }

/** A name of this file; in a package, of the file of the package that declares it. */
const ownRef = ({ file, rules }: Reading, name: string, path: readonly string[]): Ref | undefined => {
  if (!path.every((step) => isMember(step) || step === '()')) return undefined
  const full = dotted([`.${name}`, ...path])
  const isHere = file.index.classes.has(name) || file.index.scope.definitions.has(name)
  return isHere || rules.foreignClients !== 'names of the package' ? { name: full } : { module: '.', name: full }
}

export const passOf = ({ file, summaries }: Reading, site: Call) => {
  const scope = file.index.scopeOfSite(site)
  // Values inside the arguments are not named: a value may be made from what it held before.
  return scope ? passed(file, { ...summaries.kinds, named: () => undefined }, { call: site, scope }) : 0
}

/** The field that a member is, by the class that declares it: `Base.session` for `self.session` in a class that extends `Base`. */
const fieldOf = ({ file, rules }: Reading, object: Expr, scope: Scope): Ref | undefined => {
  if (object.kind !== 'member') return undefined
  const { root, path } = file.originOf(object.object, scope)
  // A field of an object whose class another file declares.
  if (root.kind === 'import' && path.length > 1 && path.at(-1) === '()' && path.slice(0, -1).every(isMember))
    return { module: root.written, name: [...path.slice(0, -1).map((step) => step.slice(1)), object.name].join('.') }
  const owner =
    root.kind === 'self' && path.length === 0 ? root.owner : root.kind === 'own' && path.join('') === '()' ? root.name : undefined
  if (owner === undefined) return undefined
  const model = file.index.classes.get(owner)
  if (model) return fieldIn(file, model, object.name, 0)
  return rules.foreignClients === 'names of the package' ? { module: '.', name: `${owner}.${object.name}` } : undefined
}

const maxBases = 6

const fieldIn = (file: Reading['file'], model: ClassModel, name: string, depth: number): Ref => {
  const declares = model.fields.some((field) => field.name === name) || file.index.ownMembers.get(model.name)?.has(name)
  const own = { name: `${model.name}.${name}` }
  if (declares === true || depth > maxBases) return own
  for (const base of model.bases) {
    const scope = file.index.scopeOfClass(model)
    const origin = base.name && scope ? file.originOf(base.name, scope) : undefined
    const parent = origin?.root.kind === 'own' ? file.index.classes.get(origin.root.name) : undefined
    if (parent && parent !== model) return fieldIn(file, parent, name, depth + 1)
    if (origin?.root.kind === 'import')
      return { module: origin.root.written, name: [...origin.path.map((step) => step.slice(1)), name].join('.') }
  }
  return own
}
