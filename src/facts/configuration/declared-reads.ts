import { lastName } from '#code/last-name'
import type { ClassModel, Expr, Field, Parameter } from '#code/model'
import type { Scope } from '#code/scope'
import { argumentOf } from '../external-calls/arguments.ts'
import { placeholderIn } from './placeholder.ts'
import { textOf, type Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'
import { tagEntries } from './tag-entries.ts'

/** Settings that a framework reads into fields and parameters: by annotations, and by the tags of Go fields. */
export const declaredReads = (reading: Reading): readonly SettingRead[] => {
  const { file } = reading
  const found: SettingRead[] = []
  const visit = (classes: Iterable<ClassModel>): void => {
    for (const model of classes) {
      for (const field of model.fields) found.push(...readInto(reading, field))
      for (const method of model.methods) for (const parameter of method.params) found.push(...readInto(reading, parameter))
      visit(model.classes)
    }
  }
  visit(file.module.classes)
  return found
}

const readInto = (reading: Reading, declared: Field | Parameter): readonly SettingRead[] => {
  const { file } = reading
  const { scope } = file.index
  return declared.decorators.flatMap((decorator) => {
    if (decorator.kind === 'literal' && typeof decorator.value === 'string') return tagRead(reading, decorator.value, decorator, declared)
    return annotationRead(reading, decorator, scope, declared.name)
  })
}

const annotationRead = (reading: Reading, decorator: Expr, scope: Scope, field: string): readonly SettingRead[] => {
  if (decorator.kind !== 'call') return []
  if (!reading.index.mayKnow(lastName(decorator.callee), '', reading.file.module.imports)) return []
  const form = reading.index.annotation(reading.file.nameOf(decorator.callee, scope))
  if (!form) return []
  const argument = (place: number | string): string | undefined =>
    textOf(reading, typeof place === 'number' ? decorator.args[place] : argumentOf(decorator, undefined, place), scope)
  const written = (form.name ?? [0]).map(argument).find((value) => value !== undefined) ?? argument('value')
  if (written === undefined) return []
  const placeholder = form.isPlaceholder ? placeholderIn(written) : undefined
  const name = form.isPlaceholder ? placeholder?.key : written
  const text = placeholder ? placeholder.fallback : form.fallback?.map(argument).find((value) => value !== undefined)
  if (name === undefined) return []
  return [
    declaredRead(name, decorator, scope, text === undefined ? undefined : { text, by: form.by, at: decorator }, field, text === undefined),
  ]
}

const declaredRead = (
  name: string,
  at: Expr,
  scope: Scope,
  fallback: SettingRead['fallback'],
  field: string,
  demands = false,
): SettingRead => ({ name, value: undefined, holders: [], at, scope, fallback, demands, isByName: false, field })

/** Options and entries of a tag without which a missing variable is no error. */
const demandingOptions: ReadonlySet<string> = new Set(['required', 'notEmpty'])
const demandingEntries: readonly string[] = ['required', 'env-required']

const tagRead = ({ file, index }: Reading, tag: string, at: Expr, { name: field }: Field | Parameter): readonly SettingRead[] => {
  const entries = tagEntries(tag)
  for (const [key, value] of entries) {
    const form = index.tag(key)
    const [name = '', ...options] = value.split(',')
    if (!form || name === '') continue
    const keys = form.fallback?.map(String) ?? []
    // Written as a separate entry, or among the options: `env:"PORT, default=80"`.
    const given =
      keys.map((one) => entries.get(one)).find((one) => one !== undefined) ??
      options
        .map((option) => option.trim().split('='))
        .find(([one = '', ...rest]) => keys.includes(one) && rest.length > 0)
        ?.slice(1)
        .join('=')
    const fallback = given === undefined ? undefined : { text: given, by: form.by, at }
    const isDemanded =
      options.some((option) => demandingOptions.has(option.trim())) || demandingEntries.some((one) => entries.get(one) === 'true')
    return [declaredRead(name, at, file.index.scope, fallback, field, form.demands === true && isDemanded)]
  }
  return []
}
