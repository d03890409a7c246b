import type { Ref } from '#model/fact'
import type { HandedRef, Source } from '#model/facts/documents/summary'
import type { Call, ClassModel, Expr } from '#code/model'
import type { OriginRoot } from '#code/origin'
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
  const result = resultOf(reading, object, scope)
  if (result) return result
  const { root, path, site } = file.originOf(object, scope)
  if (path.length === 0) return undefined
  const ref = root.kind === 'import' ? importedRef(reading, root, path) : packageRef(reading, root, path)
  if (!ref) return undefined
  return site?.kind === 'call' && path.at(-1) === '()' ? { ref, pass: passOf(reading, site) } : { ref }
}

/** The result of a function or a method of the package: `newClient()`, `Sender.client()` for `s.client()`. */
const resultOf = (reading: Reading, object: Expr, scope: Scope): HandedRef | undefined => {
  if (object.kind !== 'call') return undefined
  const { root, path } = reading.file.originOf(object.callee, scope)
  const ref = packageRef(reading, root, [...path, '()'])
  return ref && { ref, pass: passOf(reading, object) }
}

/** A name of the package, which the file need not declare itself. */
const packageRef = (reading: Reading, root: OriginRoot, path: readonly string[]): Ref | undefined => {
  switch (root.kind) {
    case 'own':
      return ownRef(reading, root.name, path)
    case 'self': {
      const [member = '', ...rest] = path
      const isPackage = reading.rules.foreignClients === 'names of the package'
      const model = isPackage ? undefined : reading.file.index.classes.get(root.owner)
      return model && rest.join('') === '()' ? memberIn(reading.file, model, member.slice(1), '()', 0) : ownRef(reading, root.owner, path)
    }
    case 'global': {
      const [name, ...rest] = path
      return name !== undefined && rest.length > 0 && reading.rules.foreignClients === 'names of the package'
        ? ownRef(reading, name.slice(1), rest)
        : undefined
    }
    default:
      return undefined
  }
}

const importedRef = ({ libraries }: Reading, root: { readonly module: string; readonly written: string }, path: readonly string[]) =>
  libraries.modules.has(root.module) || !path.every((step) => isMember(step) || step === '()')
    ? undefined
    : { module: root.written, name: dotted(path) }

/** A name of this file; in a package, of the file of the package that declares it. */
const ownRef = (reading: Reading, name: string, path: readonly string[]): Ref | undefined => {
  if (!path.every((step) => isMember(step) || step === '()')) return undefined
  const { file, rules } = reading
  const full = dotted([`.${name}`, ...path])
  const isHere = full.endsWith('()')
    ? declares(reading, full.slice(0, -2))
    : file.index.classes.has(name) || file.index.scope.definitions.has(name)
  return isHere || rules.foreignClients !== 'names of the package' ? { name: full } : { module: '.', name: full }
}

/** Whether the file declares a function or a method. */
const declares = ({ file: { index } }: Reading, name: string): boolean =>
  index.functions.some((fn) => name === (fn.owner === undefined ? fn.name : `${fn.owner}.${fn.name}`)) || index.scope.definitions.has(name)

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
  if (model) return memberIn(file, model, object.name, '', 0)
  return rules.foreignClients === 'names of the package' ? { module: '.', name: `${owner}.${object.name}` } : undefined
}

const maxBases = 6

/** The member of a class or of what it extends. */
const memberIn = (file: Reading['file'], model: ClassModel, name: string, call: '' | '()', depth: number): Ref => {
  const declares =
    model.fields.some((field) => field.name === name) ||
    model.methods.some((method) => method.name === name) ||
    file.index.ownMembers.get(model.name)?.has(name)
  const own = { name: `${model.name}.${name}${call}` }
  if (declares === true || depth > maxBases) return own
  for (const base of model.bases) {
    const scope = file.index.scopeOfClass(model)
    const origin = base.name && scope ? file.originOf(base.name, scope) : undefined
    const parent = origin?.root.kind === 'own' ? file.index.classes.get(origin.root.name) : undefined
    if (parent && parent !== model) return memberIn(file, parent, name, call, depth + 1)
    if (origin?.root.kind === 'import')
      return { module: origin.root.written, name: [...origin.path.map((step) => step.slice(1)), name].join('.') + call }
  }
  return own
}
