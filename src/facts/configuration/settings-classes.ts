import type { ConfigCheck } from '#model/facts/process/config-read'
import type { ClassModel, Expr, Field, TypeRef } from '#code/model'
import { originName } from '#code/origin'
import type { SettingsClass } from '#models/forms/configuration'
import { calleeOf } from '#code/callee-of'
import { lastName } from '#code/last-name'
import { argumentOf } from '../external-calls/arguments.ts'
import { isNull } from '#code/is-null'
import { invalidOf, outcomeOfClass } from './validation-outcome.ts'
import type { Fallback } from './fallbacks.ts'
import type { Named } from './fallback-facts.ts'
import { fallbackTextOf, textOf, type Reading } from './reading.ts'

/** A class whose fields are settings. */
interface Declared {
  readonly model: ClassModel
  readonly form: SettingsClass
  readonly fields: readonly {
    readonly field: Field
    readonly name: string
    readonly isRequired: boolean
    /** Its default is nothing, or an empty text. */
    readonly isEmpty: boolean
    readonly text: string | undefined
  }[]
}

const declaredIn = (reading: Reading): readonly Declared[] =>
  reading.file.module.classes.flatMap((model) => {
    const form = formOf(reading, model, 0)
    if (!form) return annotatedIn(reading, model)
    const fields = model.fields.flatMap((field) => settingOf(reading, field, form) ?? [])
    return fields.length > 0 ? [{ model, form, fields }] : []
  })

/** A class whose annotation makes its fields settings: `@ConfigurationProperties("mail")`. */
const annotatedIn = (reading: Reading, model: ClassModel): readonly Declared[] => {
  const { file, index } = reading
  const { scope } = file.index
  for (const decorator of model.decorators) {
    const callee = calleeOf(decorator)
    if (!index.mayKnow(lastName(callee), '', file.module.imports)) continue
    const form = index.annotatedSettings(file.nameOf(callee, scope))
    if (!form) continue
    const given = decorator.kind === 'call' ? (argumentOf(decorator, 0, 'prefix') ?? argumentOf(decorator, undefined, 'value')) : undefined
    const prefix = textOf(reading, given, scope)
    const fields = model.fields.flatMap((field) => {
      const annotated = field.decorators.find((each) => form.defaults?.includes(file.nameOf(calleeOf(each), scope)))
      const value = annotated?.kind === 'call' ? annotated.args[0] : field.value
      const text = value && !isNull(value) && !field.isStatic ? fallbackTextOf(reading, value, scope) : undefined
      const name = prefix === undefined ? field.name : `${prefix}.${field.name}`
      return [{ field, name, isRequired: false, isEmpty: false, text }]
    })
    return [{ model, form, fields }]
  }
  return []
}

/** Bases of a class that the file declares count as well. */
const formOf = (reading: Reading, model: ClassModel, depth: number): SettingsClass | undefined => {
  const { file, index } = reading
  for (const base of model.bases) {
    const own = base.name?.kind === 'name' && depth < 4 ? file.index.classes.get(base.name.name) : undefined
    const isKnown = base.name !== undefined && index.mayKnow(base.name.name, '', file.module.imports)
    const form =
      (isKnown ? index.settingsClass(baseName(reading, base)) : undefined) ??
      (own && own !== model ? formOf(reading, own, depth + 1) : undefined)
    if (form) return form
  }
  return undefined
}

const baseName = ({ file }: Reading, base: TypeRef): string => {
  const name = originName(file.origins.ofType(base))
  return name.endsWith('()') ? name.slice(0, -2) : name
}

const settingOf = (reading: Reading, field: Field, form: SettingsClass): Declared['fields'][number] | undefined => {
  const { file } = reading
  const { scope } = file.index
  const { name, type, value } = field
  if (!type || form.except.includes(name) || form.except.includes(type.name?.name ?? '')) return undefined
  const described = value?.kind === 'call' && form.describes.includes(file.nameOf(value.callee, scope)) ? value : undefined
  const alias = described?.keywords.find((keyword) => form.aliases.includes(keyword.name))
  const given = described ? (described.keywords.find((keyword) => keyword.name === 'default')?.value ?? described.args[0]) : value
  const isGiven = given !== undefined && file.textOf(given) !== '...'
  const hasDefault = isGiven || described?.keywords.some((keyword) => keyword.name === 'default_factory') === true
  const text = given && !isNull(given) ? fallbackTextOf(reading, ofItsType(reading, given, type), scope) : undefined
  return {
    field,
    name: textOf(reading, alias?.value, scope) ?? name.toUpperCase(),
    isRequired: !hasDefault,
    isEmpty: isGiven && (isNull(given) || text === ''),
    text,
  }
}

/** What a value of the type of its field is made of: the text of `url: PostgresDsn = PostgresDsn("…")`. */
const ofItsType = ({ file }: Reading, value: Expr, { name }: TypeRef): Expr => {
  const [first, ...others] = value.kind === 'call' && value.keywords.length === 0 ? value.args : []
  const isMade = value.kind === 'call' && name !== undefined && file.textOf(value.callee) === file.textOf(name)
  return isMade && first && others.length === 0 ? first : value
}

/** The settings that classes read when they are constructed, and those without which they fail. */
export const classChecks = (reading: Reading): readonly ConfigCheck[] =>
  declaredIn(reading)
    .filter(({ form }) => form.annotations === undefined)
    .map(({ model, form, fields }) => {
      const line = reading.file.spanOf(model).startLine
      const at = { startLine: line, endLine: line }
      return {
        kind: 'config-check',
        at,
        within: '',
        subject: reading.rules.checks,
        names: fields.map(({ name }) => name),
        stops: fields.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
        declaredOn: Object.fromEntries(
          fields.flatMap(({ name, field, isRequired }) => (isRequired ? [[name, reading.file.lineOf(field.start)] as const] : [])),
        ),
        open: fields.flatMap(({ name, field, isEmpty }) => (isEmpty ? [{ name, line: reading.file.lineOf(field.start) }] : [])),
        by: form.by,
        validatedAt: at,
        ...invalidOf(reading, outcomeOfClass(reading, model)),
      }
    })

/** The fields of such classes to which the source gives a value. */
export const classFallbacks = (reading: Reading): readonly { readonly setting: Named; readonly fallback: Fallback }[] =>
  declaredIn(reading).flatMap(({ model, fields }) =>
    fields.flatMap(({ field, name, text }) => {
      const scope = reading.file.index.scopeOfClass(model)
      if (text === undefined || !scope) return []
      return [
        {
          setting: { name, field: field.name, scope, holders: [] },
          fallback: { text, by: 'default of the class', at: field, place: undefined },
        },
      ]
    }),
  )
