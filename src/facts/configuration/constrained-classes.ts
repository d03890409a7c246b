import { calleeOf } from '#code/callee-of'
import type { ConfigCheck, SettingUse } from '#model/facts/process/config-read'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr, Field } from '#code/model'
import { wordsOf } from '#models/naming/words'
import { textOf, type Reading } from './reading.ts'

/** A class that a framework fills with settings, with the fields that it checks before the application starts. */
interface Constrained {
  readonly model: ClassModel
  readonly names: readonly string[]
  readonly checked: readonly string[]
  /** Where the others are declared. */
  readonly open: readonly { readonly name: string; readonly line: number }[]
}

/** Annotations of classes that are filled with settings: of Spring Boot and Micronaut, and of Quarkus. */
const fills: ReadonlySet<string> = new Set(['ConfigurationProperties', 'ConfigMapping'])
/** Packages of annotations that constrain a value (Jakarta Bean Validation 3.0, and 2.0 before). */
const constraintPackages: readonly string[] = ['jakarta.validation.', 'javax.validation.']

const constrainedIn = (reading: Reading): readonly Constrained[] => {
  const { file } = reading
  if (file.module.language !== 'java' || ![...fills].some((name) => file.text.includes(name))) return []
  const constraints = new Set(
    file.module.imports.flatMap(({ name, module }) => (constraintPackages.some((start) => `${module}.`.startsWith(start)) ? [name] : [])),
  )
  return file.module.classes.flatMap((model): Constrained[] => {
    const filled = model.decorators.find((decorator) => fills.has(lastName(calleeOf(decorator))))
    if (!filled) return []
    const prefix = filled.kind === 'call' ? textOf(reading, filled.args[0] ?? filled.keywords[0]?.value, file.index.scope) : undefined
    const name = (field: string): string => [prefix ?? model.name, field].join('.')
    const isValidated =
      model.decorators.some((decorator) => lastName(calleeOf(decorator)) === 'Validated') || lastName(calleeOf(filled)) === 'ConfigMapping'
    const isChecked = (decorators: readonly Expr[]): boolean =>
      decorators.some((decorator) => {
        const own = lastName(calleeOf(decorator))
        return constraints.has(own) || constraints.has('*')
      })
    const isOpen = ({ name: own, decorators }: Field): boolean =>
      !(isValidated && isChecked(decorators)) && !isAskedByConstructor(model, own)
    return [
      {
        model,
        names: model.fields.map((field) => name(field.name)),
        checked: model.fields.flatMap((field) => (isOpen(field) ? [] : [name(field.name)])),
        open: model.fields.flatMap((field) => (isOpen(field) ? [{ name: name(field.name), line: file.lineOf(field.start) }] : [])),
      },
    ]
  })
}

/** A constructor that throws unless the field has a value: `if (url == null) throw …`, `Objects.requireNonNull(url)`. */
const isAskedByConstructor = ({ methods }: ClassModel, field: string): boolean =>
  methods.some(({ name, body = [] }) => {
    if (name !== 'constructor') return false
    const isMeant = (expr: Expr): boolean =>
      exprsOf(expr, 'own').some((part) => (part.kind === 'name' || part.kind === 'member') && part.name === field)
    return (
      stmtsIn(body).some(
        (stmt) => stmt.kind === 'if' && isMeant(stmt.condition) && stmtsIn(stmt.then).some(({ kind }) => kind === 'throw'),
      ) ||
      exprsIn(body, 'own').some(
        (expr) => expr.kind === 'call' && wordsOf(lastName(expr.callee)).some((word) => demands.has(word)) && expr.args.some(isMeant),
      )
    )
  })

/** Words of functions that throw unless their argument has a value. */
const demands: ReadonlySet<string> = new Set(['require', 'check', 'assert', 'has', 'not', 'validate'])

/** The constraints of classes that a framework fills with settings. */
export const constrainedChecks = (reading: Reading): readonly ConfigCheck[] =>
  constrainedIn(reading).flatMap(({ model, names, checked, open }): ConfigCheck[] => {
    if (checked.length === 0) return []
    const { startLine } = reading.file.spanOf(model)
    const at = { startLine, endLine: startLine }
    return [
      {
        kind: 'config-check',
        at,
        within: '',
        subject: reading.rules.checks,
        names,
        stops: checked,
        open,
        by: '@Validated',
        stopsAt: at,
        validatedAt: at,
      },
    ]
  })

/** The settings that frameworks fill into classes. */
export const constrainedUses = (reading: Reading): readonly SettingUse[] =>
  constrainedIn(reading).flatMap(({ model, names, checked }) => {
    const { startLine } = reading.file.spanOf(model)
    return names.map((name): SettingUse => {
      const at = { startLine, endLine: startLine }
      return { kind: 'setting-use', at, within: '', subject: name, name, absence: checked.includes(name) ? 'handled' : 'plain' }
    })
  })
