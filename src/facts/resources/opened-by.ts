import type { CodeFile } from '#code/code-file'
import type { Call, Expr } from '#code/model'
import { originName } from '#code/origin'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'
import type { ResourceForm } from '#models/forms/resource'
import type { ResourceIndex } from '#models/indexes/resource-index'

/** What a call opens, if a row knows it. */
export const openedBy = (file: CodeFile, index: ResourceIndex, call: Call, scope: Scope): ResourceForm | undefined => {
  const { callee } = call
  const last = callee.kind === 'member' || callee.kind === 'name' ? callee.name : undefined
  // An import may have another name in the file.
  if (last === undefined || !(index.mayOpen(last) || callee.kind === 'name')) return undefined
  const form = formOf(file, index, call, scope, last)
  return form?.withoutFunction && !call.args.every(isPlain) ? undefined : form
}

const formOf = (file: CodeFile, index: ResourceIndex, call: Call, scope: Scope, last: string): ResourceForm | undefined => {
  for (const name of calleeNames(file, call, scope)) {
    const form = index.openedBy(name, last, () => argumentNames(file, call, scope))
    if (form) return form
  }
  return index.openedAs(last, () => declaredName(file, call))
}

/** A value that is certainly no function. */
const isPlain = ({ kind }: Expr): boolean => kind === 'object' || kind === 'literal' || kind === 'template' || kind === 'array'

/** What a callee may be: by its origin, by the declared type of what it is called on, and by what the file imports as a whole. */
const calleeNames = (file: CodeFile, { callee }: Call, scope: Scope): readonly string[] => {
  const names = [file.nameOf(callee, scope)]
  if (callee.kind === 'member' && callee.object.kind === 'name') {
    const from = declaringScope(callee.object.name, scope)?.definitions.get(callee.object.name)?.[0]?.from
    const type = from?.kind === 'value' ? from.type : from?.kind === 'field' ? from.field.type : undefined
    if (type) names.push(`${originName(file.origins.ofType(type))}.${callee.name}`)
  }
  const wide = file.module.imports.filter(({ name }) => name === '*')
  return [...names, ...names.flatMap((name) => (name.startsWith('.#') ? wide.map(({ module }) => `${module}${name.slice(1)}`) : []))]
}

/** What the only argument of a call may be; all values of a variable count. */
const argumentNames = (file: CodeFile, { args: [only, ...rest] }: Call, scope: Scope): readonly string[] => {
  if (!only || rest.length > 0) return []
  const names = [file.nameOf(only, scope)]
  if (only.kind === 'name')
    for (const { from } of definitionsOf(only.name, scope, only.start)) {
      if (from.kind === 'type') names.push(originName(file.origins.ofType(from.type)))
      if (from.kind === 'value') names.push(file.nameOf(from.value, scope))
    }
  return names
}

/** The type of the variable that a call is assigned to, as the name of an instance. */
const declaredName = (file: CodeFile, call: Call): string => {
  const outer = file.index.outerOf(call)
  const binding = outer?.kind === 'scoped' ? outer.items.find(({ value }) => value === call)?.binding : outer
  return binding?.kind === 'assign' && binding.type ? originName(file.origins.ofType(binding.type)) : ''
}
