import { calleeOf } from '#code/callee-of'
import type { ConfigCheck, SettingUse } from '#model/facts/config-read'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr } from '#code/model'
import { textOf, type Reading } from './reading.ts'

/** A class that a framework fills with settings, with the fields that it checks before the application starts. */
interface Constrained {
  readonly model: ClassModel
  readonly names: readonly string[]
  readonly checked: readonly string[]
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
    return [
      {
        model,
        names: model.fields.map((field) => name(field.name)),
        checked: isValidated ? model.fields.flatMap((field) => (isChecked(field.decorators) ? [name(field.name)] : [])) : [],
      },
    ]
  })
}

/** The constraints of classes that a framework fills with settings. */
export const constrainedChecks = (reading: Reading): readonly ConfigCheck[] =>
  constrainedIn(reading).flatMap(({ model, names, checked }): ConfigCheck[] => {
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
