import type { ConfigCheck } from '#model/facts/config-read'
import type { Span } from '#model/source-file'
import { exprsOf } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr } from '#code/model'
import { names } from '#models/names'
import { wordsOf } from '#models/words'
import { everyExpr } from '../logs/every-expr.ts'
import { writtenNames } from '../written-names.ts'
import { branchOn, endsWork, isAsked, placesOf } from './asked.ts'
import { holderOf } from './reads.ts'
import { isVariableName } from './is-variable-name.ts'
import { textOf, type Reading } from './reading.ts'
import { classChecks } from './settings-classes.ts'
import type { SettingRead } from './setting-read.ts'
import { validationOf } from './validation.ts'

const start: Span = { startLine: 1, endLine: 1 }

/** The settings of which a file validates that they are there, or handles their absence. */
export const checkFacts = (
  reading: Reading,
  reads: readonly SettingRead[],
  demanded: ReadonlyMap<string, SettingRead>,
): readonly ConfigCheck[] => [...askedFact(reading, reads), ...demandedFact(reading, demanded), ...classChecks(reading)]

/** The variables that code outside functions cannot do without. */
export const demandedByLoading = (reads: readonly SettingRead[]): ReadonlyMap<string, SettingRead> => {
  const found = new Map<string, SettingRead>()
  for (const read of reads) {
    const isRead = read.demands && read.value !== undefined && !read.scope.function
    if (isRead && isVariableName(read.name) && !found.has(read.name)) found.set(read.name, read)
  }
  return found
}

const demandedFact = ({ file, rules }: Reading, demanded: ReadonlyMap<string, SettingRead>): readonly ConfigCheck[] => {
  const [first] = demanded.values()
  if (!first) return []
  const all = [...demanded.keys()].sort()
  const at = file.spanOf(first.at)
  return [{ kind: 'config-check', at, within: '', subject: rules.checks, names: all, stops: all, by: 'environ[]', validatedAt: at }]
}

const askedFact = (reading: Reading, reads: readonly SettingRead[]): readonly ConfigCheck[] => {
  const { file, rules } = reading
  const validation = validationOf(reading)
  const isWhole = validation && (validation.at !== undefined || reads.length > 0 || reading.placesOf('env').length > 0)
  const byKey = keysAsked(reading)
  const asked = new Set<string>(isWhole || byKey ? variablesIn(reading) : [])
  const stops = new Set<string>()
  for (const read of reads) {
    const places = placesOf(reading, read)
    // An element that is missing fails only when it is read.
    if ((read.demands && read.value?.kind !== 'index') || places.some((place) => isAsked(reading, place))) asked.add(read.name)
    for (const place of places) {
      const branch = branchOn(reading, place)
      if (branch && endsWork(reading, branch.then)) stops.add(read.name)
    }
  }
  for (const name of handedOver(reading, reads)) asked.add(name)
  if (byKey?.stops) for (const name of asked) stops.add(name)
  if (asked.size === 0 && !validation?.at) return []
  const place = validation?.at
  return [
    {
      kind: 'config-check',
      at: start,
      within: '',
      subject: rules.checks,
      names: [...asked].sort(),
      stops: [...stops].sort(),
      by: validation?.by ?? 'if',
      ...(place ? { validatedAt: file.spanOf(place) } : {}),
    },
  ]
}

/** `for (const name of required) if (!process.env[name]) throw …`: whether a file asks for variables by a name that it computes. */
const keysAsked = (reading: Reading): { readonly stops: boolean } | undefined => {
  const { file } = reading
  const found = file.index.members.filter(
    ({ part, scope }) =>
      part.kind === 'index' &&
      reading.index.holderNames.has(lastName(part.object)) &&
      part.index !== undefined &&
      textOf(reading, part.index, scope) === undefined &&
      !!holderOf(reading, part.object, scope),
  )
  if (found.length === 0) return undefined
  return { stops: file.index.functions.some(({ body = [] }) => endsWork(reading, body)) || endsWork(reading, file.module.body) }
}

/** `requireEnv('DATABASE_URL')`: functions that are handed the name of a variable. A reader that a table knows only reads it. */
function* handedOver(reading: Reading, reads: readonly SettingRead[]): Iterable<string> {
  const plain = new Set(reads.flatMap(({ value, isByName, fallback }) => (isByName && !fallback ? [] : [value])))
  for (const { call, scope } of reading.file.index.calls) {
    const [first] = call.args
    const name = plain.has(call) || first?.kind !== 'literal' ? undefined : textOf(reading, first, scope)
    if (name !== undefined && isVariableName(name) && isAboutSettings(call.callee)) yield name
  }
}

const isAboutSettings = (callee: Expr): boolean =>
  exprsOf(callee).some((expr) =>
    writtenNames(expr).some(
      (name) =>
        names.asksForSettings.has(name) ||
        names.readsSettings.has(name.toLowerCase()) ||
        wordsOf(name).some((word) => names.configurations.has(word)),
    ),
  )

/** Names of variables anywhere in a file: keys, fields and texts. */
const variablesIn = ({ file }: Reading): readonly string[] => {
  const found = new Set<string>()
  const add = (name: string): void => {
    if (isVariableName(name)) found.add(name)
  }
  for (const expr of everyExpr(file.module)) if (expr.kind !== 'name') for (const name of writtenNames(expr)) add(name)
  const ofClasses = (classes: readonly ClassModel[]): void => {
    for (const { fields, classes: inner } of classes) {
      for (const { name } of fields) add(name)
      ofClasses(inner)
    }
  }
  ofClasses(file.module.classes)
  return [...found]
}
