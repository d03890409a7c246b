import type { LogCall, Logger, LogLayout } from '#model/facts/records/log'
import type { CodeFile } from '#code/code-file'
import type { PlacedCall } from '#code/index-module'
import type { Call } from '#code/model'
import type { LoggerIndex } from '#models/indexes/logger-index'
import type { Redaction } from '#model/facts/requests/redaction'
import type { PlaceOf } from '../reading/module-code.ts'
import { isForDevelopment } from '../configuration/development.ts'
import { answersPerson } from './answers.ts'
import { isBehindSwitch } from './behind-switch.ts'
import { boundParts } from './bound-parts.ts'
import { chainOf, type Chain } from './chains.ts'
import { loggedInstances, loggedObjects } from './logged-objects.ts'
import { partsOfCall, partsOfField, type LoggedPart } from './logged-parts.ts'
import { isRefused } from './is-refused.ts'
import { loggedValue } from './logged-value.ts'
import { loggerOf, isNamedLogger, type LogTarget } from './logger-of.ts'
import { lostErrors } from './lost-errors.ts'
import { declaredLoggers, madeLogger, makerOf } from './made-loggers.ts'
import { missingError } from './missing-error.ts'
import { linesOf, readingOf, shortText, type Reading } from './reading.ts'
import { structuredLayout } from './structured-layout.ts'
import { valuesInText } from './values-in-text.ts'
import { redactingFilters } from './redacting-filters.ts'
import { sourceOf } from './value-source.ts'
import { isInMemory } from './writers.ts'

/** The loggers that a file makes, and the lines that it logs, in source order. */
export const logFacts = (file: CodeFile, index: LoggerIndex, placeOf: PlaceOf): readonly (Logger | LogCall | LogLayout | Redaction)[] => {
  const reading = readingOf(file, index, placeOf)
  const facts: (Logger | LogCall | LogLayout | Redaction)[] = [
    ...structuredLayout(reading),
    ...declaredLoggers(reading),
    ...redactingFilters(reading),
  ]
  const bound = new Set<Call>()
  for (const placed of file.index.calls) {
    const form = makerOf(reading, placed)
    const fact = form ? madeLogger(reading, placed, form) : lineFact(reading, placed, bound)
    if (fact) facts.push(fact)
  }
  return facts
}

/** The line that a call logs. */
const lineFact = (reading: Reading, placed: PlacedCall, bound: Set<Call>): LogCall | undefined => {
  const chain = chainOf(reading, placed)
  if (chain) return chainFact(reading, placed, chain)
  const target = loggerOf(reading, placed)
  return target ? levelFact(reading, placed, target, bound) : requestFact(reading, placed)
}

const valuesOf = (reading: Reading, parts: Iterable<LoggedPart>, placed: PlacedCall): LogCall['values'] =>
  [...parts].flatMap((part) => {
    const value = loggedValue(reading, part)
    if (!value) return []
    return value.what === 'secret' && isRefused(reading, placed, part.value) ? [{ ...value, refused: true as const }] : [value]
  })

const isFormat = ({ index }: Reading, { call }: PlacedCall): boolean => call.callee.kind === 'member' && index.formats.has(call.callee.name)

const levelFact = (reading: Reading, placed: PlacedCall, target: LogTarget, bound: Set<Call>): LogCall | undefined => {
  const { call, scope } = placed
  const { form, level, receiver, ref } = target
  if (form?.answers && answersPerson(reading, placed, form.answers)) return undefined
  const { within, calleeText } = reading.placeOf(call)
  const isReport = receiver !== undefined && isInMemory(reading, receiver, scope)
  const before = receiver ? boundParts(reading, receiver, scope, bound) : []
  const parts = isReport ? [] : [...partsOfCall(reading, call, scope, target, isFormat(reading, placed)), ...before]
  const values = valuesOf(reading, parts, placed)
  // A function that prints at module level is mostly in a script, and is reported only for the values it prints.
  if (receiver === undefined && values.length === 0 && !scope.function) return undefined
  const lost = lostErrors(reading, placed, target)
  const inText = receiver ? valuesInText(reading, placed, form, isFormat(reading, placed)) : 0
  const objects = receiver && form?.library !== 'console' ? loggedObjects(reading, parts) : []
  const instances = loggedInstances(reading, parts)
  const library = isReport ? 'memory' : (form?.library ?? '')
  const missing = receiver ? missingError(reading, placed, level) : undefined
  const isFormatting = lost.some(({ how }) => how === 'without-placeholder')
  return {
    kind: 'log-call',
    at: linesOf(reading, call),
    within,
    subject: calleeText,
    library,
    ...(isForDevelopment(reading, call, call, scope) && { forDevelopment: true as const }),
    ...(ref ? { logger: ref } : {}),
    level,
    callee: calleeText,
    values,
    ...(values.length > 0 && isBehindSwitch(reading.file, placed) ? { isSwitched: true as const } : {}),
    lostErrors: lost,
    ...(missing ? { missingError: missing } : {}),
    ...(missing && form?.currentError !== undefined ? { currentError: form.currentError } : {}),
    ...(objects.length > 0 ? { objects } : {}),
    ...(instances.length > 0 ? { instances } : {}),
    ...(inText > 0 ? { valuesInText: inText } : {}),
    ...(isFormatting ? { made: { library, redacts: false, errorKeys: [] } } : {}),
  }
}

const chainFact = (
  reading: Reading,
  { call, scope }: PlacedCall,
  { library, first, level, isFormat: hasFormat, links, isApart }: Chain,
): LogCall => {
  const last = call.callee.kind === 'member' ? call.callee.name : ''
  const missing = isApart ? undefined : missingError(reading, { call, scope }, level.toLowerCase())
  const fields = links.flatMap((link) => [...partsOfField(reading, link, scope)])
  const parts = [...fields, ...partsOfCall(reading, call, scope, { form: undefined }, hasFormat)]
  const instances = loggedInstances(reading, parts)
  const objects = loggedObjects(reading, parts)
  return {
    kind: 'log-call',
    at: linesOf(reading, call),
    within: reading.placeOf(call).within,
    subject: `${first} ${last}`,
    library,
    level: level.toLowerCase(),
    callee: `${first}().${last}`,
    values: valuesOf(reading, parts, { call, scope }),
    lostErrors: [],
    ...(objects.length > 0 ? { objects } : {}),
    ...(instances.length > 0 ? { instances } : {}),
    ...(missing ? { missingError: missing } : {}),
  }
}

/** `logger.LogRequest(r)`: a member of a logger that logs the whole request. */
const requestFact = (reading: Reading, { call, scope }: PlacedCall): LogCall | undefined => {
  const { callee, args } = call
  const [request] = args
  if (callee.kind !== 'member' || !request || args.length > 1 || !reading.index.requests.has(callee.name)) return undefined
  const what = isNamedLogger(callee.object) ? sourceOf(reading, request, scope) : undefined
  if (what === undefined) return undefined
  const { within, calleeText } = reading.placeOf(call)
  return {
    kind: 'log-call',
    at: linesOf(reading, call),
    within,
    subject: calleeText,
    library: '',
    level: 'info',
    callee: calleeText,
    values: [{ name: shortText(reading, request, 50), what, at: reading.file.spanOf(request) }],
    lostErrors: [],
  }
}
