import type { CodeFile } from '#code/code-file'
import { lastName } from '#code/last-name'
import type { Call, Expr, ObjectExpr, TypeRef } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { repositoryMapper } from '#models/data/mapper-names'
import type { ModuleCode } from '../reading/module-code.ts'
import type { Statement } from '../write-orders/statement.ts'

const entityOfType = (type: TypeRef | undefined): string | undefined => {
  const [entity] = type?.arguments ?? []
  return type?.name && repositoryMapper.types.has(lastName(type.name)) && entity?.name ? lastName(entity.name) : undefined
}

/** The class whose rows a repository holds: by its type, or by the call that gives it. */
const entityOf = (file: CodeFile, repository: Expr, scope: Scope): string | undefined => {
  if (repository.kind === 'call') {
    const [entity] = repository.args
    return repositoryMapper.makes.has(lastName(repository.callee)) && entity ? lastName(entity) || undefined : undefined
  }
  if (repository.kind === 'name') {
    for (const { from } of definitionsOf(repository.name, scope, repository.start)) {
      const found =
        from.kind === 'value'
          ? (entityOfType(from.type) ?? (from.value.kind === 'call' ? entityOf(file, from.value, scope) : undefined))
          : from.kind === 'parameter'
            ? entityOfType(from.parameter.type)
            : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  if (repository.kind !== 'member' || repository.object.kind !== 'name') return undefined
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const field = at.class?.fields.find(({ name }) => name === repository.name)
    if (field) return entityOfType(field.type) ?? (field.value?.kind === 'call' ? entityOf(file, field.value, scope) : undefined)
  }
  return undefined
}

const plain: ReadonlySet<Expr['kind']> = new Set(['name', 'member', 'literal', 'template', 'index'])

/** The fields of a condition that compares each with one value; undefined for any other condition. */
const comparedIn = (condition: Expr | undefined): readonly string[] | undefined => {
  if (condition?.kind !== 'object' || condition.properties.length === 0) return undefined
  const names = condition.properties.flatMap(({ key, value }) => (typeof key === 'string' && plain.has(value.kind) ? [key] : []))
  return names.length === condition.properties.length ? names : undefined
}

const valueOf = (object: ObjectExpr, name: string): Expr | undefined => object.properties.find(({ key }) => key === name)?.value

const readOf = (call: Call): readonly string[] | undefined => {
  const name = lastName(call.callee)
  const [first] = call.args
  if (repositoryMapper.readsBy.has(name)) return comparedIn(first)
  if (!repositoryMapper.readsWithOptions.has(name) || first?.kind !== 'object') return undefined
  return valueOf(first, repositoryMapper.lock) ? undefined : comparedIn(valueOf(first, repositoryMapper.condition))
}

/** Whether a saved value is a new object: what `create` gives, or a construction. An object that was loaded is saved as an update. */
const isNew = (value: Expr, scope: Scope): boolean => {
  if (value.kind === 'call') return value.isNew || repositoryMapper.creates.has(lastName(value.callee))
  if (value.kind !== 'name') return false
  const [only, ...others] = definitionsOf(value.name, scope, value.start)
  return only?.from.kind === 'value' && others.length === 0 && isNew(only.from.value, scope)
}

const isInsert = (call: Call, scope: Scope): boolean => {
  const [value, ...others] = call.args
  const name = lastName(call.callee)
  if (!value || others.length > 0) return false
  return repositoryMapper.inserts.has(name) ? value.kind === 'object' : repositoryMapper.saves.has(name) && isNew(value, scope)
}

/** Lookups and inserts of rows through the repository of their class. */
export const repositoryStatements = ({ file, placeOf }: ModuleCode): readonly Statement[] =>
  file.index.calls.flatMap(({ call, scope }): Statement[] => {
    if (call.callee.kind !== 'member') return []
    const filters = readOf(call)
    if (!filters && !isInsert(call, scope)) return []
    const model = entityOf(file, call.callee.object, scope)
    if (model === undefined) return []
    const { within, calleeText } = placeOf(call)
    return [
      {
        place: call,
        at: file.spanOf(call),
        within,
        callee: calleeText,
        table: model.toLowerCase(),
        model,
        operation: filters ? 'read' : 'create',
        filters: filters ?? [],
        open: false,
        conflictSafe: false,
        inTransaction: true,
        writesAtOnce: true,
        asksCount: repositoryMapper.counts.has(lastName(call.callee)),
      },
    ]
  })
