import type { Fact } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import { functionOf } from '#code/function-of'
import { contains, exprsOf } from '#code/inside'
import type { ClassModel, Expr, FunctionModel } from '#code/model'
import type { Scope } from '#code/scope'
import { codedMigrations } from '#models/data/coded-migrations'

/** The functions of a file that a migration tool runs once on each database, as steps with a version. */
export const migrationFunctions = (file: CodeFile): readonly FunctionModel[] => [
  ...file.index.structs.flatMap(({ part, scope }) => {
    const { name } = part.type
    const fields = name && codedMigrations.fields[file.nameOf(name, scope)]
    return part.fields.flatMap((field) => (fields?.includes(field.name ?? '') ? functionsIn(file, field.value, scope) : []))
  }),
  ...file.index.calls.flatMap(({ call, scope }) =>
    codedMigrations.registrations.has(file.nameOf(call.callee, scope))
      ? call.args.flatMap((argument) => functionsIn(file, argument, scope))
      : [],
  ),
]

/** Whether a file only holds steps of a migration tool: nothing else in it can be called from outside, and it does not start the tool. */
export const holdsOnlyMigrations = (file: CodeFile, facts: readonly Fact[]): boolean => {
  if (facts.some((fact) => fact.kind === 'schema-sync' && fact.effect === 'migrate')) return false
  if (file.module.language !== 'go')
    return file.module.body.some((stmt) => stmt.kind === 'define' && stmt.definition.kind === 'class' && isMigration(file, stmt.definition))
  const steps = migrationFunctions(file)
  return steps.length > 0 && file.index.functions.filter(({ name }) => isOpen(name)).every((fn) => steps.some((step) => contains(fn, step)))
}

/** Whether another file can call a Go function. */
const isOpen = (name: string): boolean => name === 'main' || /^\p{Lu}/u.test(name)

const isMigration = (file: CodeFile, { name, bases, decorators }: ClassModel): boolean => {
  const { scope } = file.index
  return (
    codedMigrations.className.test(name) ||
    bases.some((base) => base.name && codedMigrations.bases.has(file.nameOf(base.name, scope))) ||
    decorators.some((one) => codedMigrations.annotations.has(file.nameOf(one.kind === 'call' ? one.callee : one, scope)))
  )
}

/** The functions that a value is or holds: `fn`, `func() {…}`, `&GoFunc{RunTx: fn}`. */
const functionsIn = (file: CodeFile, value: Expr, scope: Scope): readonly FunctionModel[] =>
  exprsOf(value, 'own').flatMap((expr) => {
    if (expr.kind === 'lambda') return [expr.function]
    return expr.kind === 'name' ? (functionOf(file, expr, scope) ?? []) : []
  })
