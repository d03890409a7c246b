import type { ConfigCheck } from '#model/facts/process/config-read'
import type { Span } from '#model/source-file'
import { contains, exprsOf, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import type { ClassModel, Expr, FunctionModel, If, Located } from '#code/model'
import { definitionsOf, type Scope } from '#code/scope'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { everyExpr } from '../logs/every-expr.ts'
import { writtenNames } from '../values/written-names.ts'
import { branchOn, endsWork, isAsked, isCaught, placesOf } from './asked.ts'
import { holderOf } from './reads.ts'
import { isVariableName } from './is-variable-name.ts'
import { isIndispensable } from './settings-named.ts'
import { textOf, type Reading } from './reading.ts'
import { constrainedChecks } from './constrained-classes.ts'
import { openInSchema } from './schema-fallbacks.ts'
import { classChecks } from './settings-classes.ts'
import type { SettingRead } from './setting-read.ts'
import { validationOf } from './validation.ts'
import { invalidOf, outcomeOf, outcomeOfClass, type ValidationOutcome } from './validation-outcome.ts'

const start: Span = { startLine: 1, endLine: 1 }

/** The settings of which a file validates that they are there, or handles their absence. */
export const checkFacts = (
  reading: Reading,
  reads: readonly SettingRead[],
  demanded: ReadonlyMap<string, SettingRead>,
): readonly ConfigCheck[] => [
  ...askedFact(reading, reads),
  ...demandedFact(reading, demanded),
  ...classChecks(reading),
  ...constrainedChecks(reading),
  ...declaredFact(reading, reads),
]

/** Fields whose tags demand a variable: the library that fills them fails if one is missing. */
const declaredFact = (reading: Reading, reads: readonly SettingRead[]): readonly ConfigCheck[] => {
  const { file, rules } = reading
  const declared = reads.filter(({ value, field }) => value === undefined && field !== undefined)
  const stops = declared.flatMap(({ name, demands }) => (demands ? [name] : []))
  const open = declared.flatMap(({ name, demands, fallback, at }) =>
    demands || (fallback !== undefined && fallback.text !== '') ? [] : [{ name, line: file.lineOf(at.start) }],
  )
  const [first] = declared
  if (!first || (stops.length === 0 && open.length === 0)) return []
  const at = file.spanOf(first.at)
  const tagged = [...file.index.classes.values()].find((model) => contains(model, first.at))
  const names = declared.map(({ name }) => name)
  return [
    {
      kind: 'config-check',
      at,
      within: '',
      subject: rules.checks,
      names,
      stops,
      ...(stops.length > 0 && {
        declaredOn: Object.fromEntries(
          declared.flatMap(({ name, demands, at: field }) => (demands ? [[name, file.lineOf(field.start)] as const] : [])),
        ),
      }),
      open,
      by: 'tags',
      ...(stops.length > 0 ? { validatedAt: at } : {}),
      ...invalidOf(reading, tagged && outcomeOfClass(reading, tagged)),
    },
  ]
}

/** The variables that code outside functions cannot do without. */
export const demandedByLoading = (reading: Reading, reads: readonly SettingRead[]): ReadonlyMap<string, SettingRead> => {
  const found = new Map<string, SettingRead>()
  for (const read of reads) {
    const isRead = read.demands && read.value !== undefined && !read.scope.function
    if (isRead && isVariableName(read.name) && !found.has(read.name) && !isCaught(reading, read)) found.set(read.name, read)
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
  const asked = new Set<string>(isWhole || byKey ? variablesIn(reading, isWhole ? [] : reads) : [])
  const stops = new Set<string>()
  let stopsAt = byKey?.stopsAt
  for (const read of reads) {
    const places = placesOf(reading, read)
    // An element that is missing fails only when it is read.
    if ((read.demands && read.value?.kind !== 'index') || places.some((place) => isAsked(reading, place))) asked.add(read.name)
    for (const place of places) {
      const branch = branchOn(reading, place)
      if (branch && endsWork(reading, branch.then)) {
        stops.add(read.name)
        stopsAt ??= branch
      }
    }
  }
  for (const name of handedOver(reading, reads)) asked.add(name)
  if (byKey?.stopsAt) for (const name of asked) stops.add(name)
  if (asked.size === 0 && !validation?.at) return []
  const place = validation?.at
  const open = place ? openInSchema(reading).map((one) => (isIndispensable(one.name) ? { ...one, isNeeded: true as const } : one)) : []
  return [
    {
      kind: 'config-check',
      at: start,
      within: '',
      subject: rules.checks,
      names: [...asked].sort(),
      stops: [...stops].sort(),
      ...(open.length > 0 ? { open } : {}),
      by: validation?.by ?? 'if',
      ...(stopsAt ? { stopsAt: headOf(file.spanOf(stopsAt)), ...endOf(reading, stopsAt) } : {}),
      ...(byKey ? { askedAt: headOf(file.spanOf(byKey.at)) } : {}),
      ...(place ? { validatedAt: file.spanOf(place) } : {}),
      ...invalidOf(reading, outcomeAt(reading, place)),
    },
  ]
}

/** What happens after a call that validates. */
const outcomeAt = (reading: Reading, place: Located | undefined): ValidationOutcome | undefined => {
  const placed = place && reading.file.index.calls.find(({ call }) => call === place)
  return placed && outcomeOf(reading, placed)
}

/** `for (const name of required) if (!process.env[name]) throw …`: whether a file asks for variables by a name that it computes. */
const keysAsked = (reading: Reading): { readonly at: Located; readonly stopsAt: Located | undefined } | undefined => {
  const { file } = reading
  const found = file.index.members.filter(
    ({ part, scope }) =>
      part.kind === 'index' &&
      reading.index.holderNames.has(lastName(part.object)) &&
      part.index !== undefined &&
      textOf(reading, part.index, scope) === undefined &&
      (!!holderOf(reading, part.object, scope) || isParameterOfEnvironment(part.object, scope)),
  )
  const [first] = found
  if (!first) return undefined
  // Those that ask for a computed name come first.
  const asks = (fn: FunctionModel): boolean => found.some(({ part }) => contains(fn, part))
  const fns = [...file.index.functions].sort((a, b) => Number(asks(b)) - Number(asks(a)))
  const bodies = [...fns.map(({ body = [] }) => body), file.module.body]
  const branches = bodies.flatMap((body) => stmtsIn(body).filter((stmt) => stmt.kind === 'if' && endsWork(reading, stmt.then)))
  const ends = branches[0] ?? (bodies.some((body) => endsWork(reading, body)) ? first.part : undefined)
  return { at: first.part, stopsAt: ends }
}

/** `(env = process.env) => …`: an object that is handed in and called like the environment. */
const isParameterOfEnvironment = (object: Expr, scope: Scope): boolean =>
  object.kind === 'name' &&
  names.environmentObjects.has(object.name) &&
  definitionsOf(object.name, scope, object.start).some(({ from }) => from.kind === 'parameter')

/** The statement of a branch that ends the process. */
const endOf = (reading: Reading, branch: Located): Pick<ConfigCheck, 'endsAt'> => {
  const end =
    'kind' in branch && branch.kind === 'if'
      ? stmtsIn((branch as If).then).find((stmt) => stmt.kind !== 'if' && endsWork(reading, [stmt]))
      : undefined
  return end ? { endsAt: headOf(reading.file.spanOf(end)) } : {}
}

const headOf = ({ startLine }: Span): Span => ({ startLine, endLine: startLine })

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

/** Names of variables anywhere in a file: keys, fields and texts, but not where it only reads one. */
const variablesIn = ({ file }: Reading, reads: readonly SettingRead[]): readonly string[] => {
  const plain = reads.flatMap(({ value, at }) => (value ? [value, at] : [at]))
  const found = new Set<string>()
  const add = (name: string): void => {
    if (isVariableName(name)) found.add(name)
  }
  for (const expr of everyExpr(file.module))
    if (expr.kind !== 'name' && !plain.some((read) => contains(read, expr))) for (const name of writtenNames(expr)) add(name)
  const ofClasses = (classes: readonly ClassModel[]): void => {
    for (const { fields, classes: inner } of classes) {
      for (const { name } of fields) add(name)
      ofClasses(inner)
    }
  }
  ofClasses(file.module.classes)
  return [...found]
}
