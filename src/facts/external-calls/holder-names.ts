import type { CodeFile } from '#code/code-file'
import type { Expr, Stmt } from '#code/model'
import type { Scope } from '#code/scope'
import type { Site } from '#code/uses'
import type { LanguageRules } from './language-rules.ts'

/** A file, and by which names its language shares values. */
interface Holding {
  readonly file: CodeFile
  readonly rules: Pick<LanguageRules, 'sharesLocals' | 'namesMembersByClass' | 'namesResults'>
}

/** Wrappers between a value and what holds it. */
const isWrapper = (parent: { readonly kind?: string }): boolean =>
  parent.kind === 'await' || parent.kind === 'cast' || parent.kind === 'unary' || parent.kind === 'spread'

const ownerOf = (file: CodeFile, object: Expr, scope: Scope): string | undefined => {
  const { root, path } = file.originOf(object, scope)
  if (root.kind === 'self' && path.length === 0) return root.owner
  return root.kind === 'own' && path.join('') === '()' ? root.name : undefined
}

/** The name of an assigned member: of the class in Python and Go, as written in JavaScript. */
const memberName = ({ file, rules }: Holding, target: Extract<Expr, { kind: 'member' }>, scope: Scope): string => {
  if (rules.namesMembersByClass) {
    const owner = ownerOf(file, target.object, scope)
    return owner === undefined ? '' : `${owner}.${target.name}`
  }
  return file.textOf(target).replace(/^(module\.)?exports\./, '')
}

/**
 * The names by which a file holds a value: a variable (`api`), a member (`Billing.http`), a property (`clients.billing`), the result of a function
 * (`NewClient()`, in Go). Empty where nothing holds it by a name.
 */
export const holderNames = ({ file, rules }: Holding, site: Site): readonly string[] => {
  const { index } = file
  const scope = index.scopeOfSite(site)
  if (!scope) return []
  let at: Expr = site
  let parent = index.parentOf(at)
  while (parent && 'kind' in parent && isWrapper(parent)) {
    at = parent as Expr
    parent = index.parentOf(at)
  }
  if (file.module.exports.some(({ name, value }) => name === 'default' && value === at)) return ['default']
  if (!parent) return []
  // A private field cannot be named by another file.
  if (!('kind' in parent)) return scope.class && !parent.name.startsWith('#') ? [`${scope.class.name}.${parent.name}`] : []
  const names = namesIn({ file, rules }, at, parent, scope)
  return rules.namesResults ? [...new Set([...names, ...namesOfResults(file, at, site, scope)])] : names
}

const namesIn = (holding: Holding, at: Expr, parent: Expr | Stmt, scope: Scope): readonly string[] => {
  const { file, rules } = holding
  if (parent.kind === 'assign') {
    const [target] = parent.targets
    if (target?.kind === 'name') return rules.sharesLocals || !scope.function ? [ownField(scope, target.name)] : []
    const name = target?.kind === 'member' ? memberName(holding, target, scope) : ''
    return name === '' ? [] : [name]
  }
  // `options.pool ?? new Pool()` is named after the value that it replaces.
  if (parent.kind === 'binary' && rules.sharesLocals) return [file.textOf(parent.left)]
  if (parent.kind === 'object') {
    const key = parent.properties.find(({ value }) => value === at)?.key
    const outer = file.index.parentOf(parent)
    if (typeof key !== 'string') return []
    const target = outer && 'kind' in outer && outer.kind === 'assign' ? outer.targets[0] : undefined
    return target?.kind === 'name' ? [`${target.name}.${key}`] : [key]
  }
  return []
}

/** A name in a class body is a member of the class. */
const ownField = (scope: Scope, name: string): string => (scope.class && !scope.function ? `${scope.class.name}.${name}` : name)

const namesOfResults = (file: CodeFile, at: Expr, site: Site, scope: Scope): string[] => {
  const names: string[] = []
  const result =
    scope.function && scope.function.name !== ''
      ? `${scope.function.owner ? `${scope.function.owner}.` : ''}${scope.function.name}()`
      : undefined
  const isSite = (expr: Expr, from: Scope): boolean =>
    expr === at || (expr.kind !== 'literal' && file.originOf(expr, from).site === site && isWhole(file, expr, from, site))
  for (const { part, scope: from } of file.index.structs) {
    if (part === site || part.type.name?.kind !== 'name' || from.function !== scope.function) continue
    for (const { name, value } of part.fields) if (name !== undefined && isSite(value, from)) names.push(`${part.type.name.name}.${name}`)
  }
  const returned = scope.function && result ? file.index.returnsOf(scope.function) : []
  const isMadeHere = returned.every(({ value, scope: from }) => value.kind === 'literal' || file.originOf(value, from).site !== undefined)
  if (result && isMadeHere) for (const { value, scope: from } of returned) if (isSite(value, from)) names.push(result)
  return names
}

/** The value itself, and no part of it. */
const isWhole = (file: CodeFile, expr: Expr, scope: Scope, site: Site): boolean =>
  file.originOf(expr, scope).path.length === file.originOf(site, file.index.scopeOfSite(site) ?? scope).path.length
