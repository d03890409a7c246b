import type { ConfigRead } from '#model/facts/process/config-read'
import { lastName } from '#code/last-name'
import type { Expr, Name } from '#code/model'
import { names } from '#models/names'
import { isAsked } from './asked.ts'
import type { Reading } from './reading.ts'
import type { SettingRead } from './setting-read.ts'

/** A setting that is made a number without a check, and used where a wrong number means something else. */
export const numberFact = (reading: Reading, read: SettingRead): ConfigRead | undefined => {
  const { file, index, rules } = reading
  const { name, value } = read
  const made = value && numberOf(reading, value)
  if (!made) return undefined
  const places = placesOf(reading, made)
  if (places.some((place) => isAsked(reading, place) || isReplaced(reading, place))) return undefined
  const sinks = places.map((place) => sinkOf(reading, place))
  const into = sinks.find((sink) => sink !== undefined && sink !== 'unknown')
  if (into === undefined || sinks.includes('unknown')) return undefined
  return {
    kind: 'config-read',
    at: file.spanOf(made),
    within: reading.withinAt(made),
    subject: rules.identifiesByUse ? `number ${name}` : name,
    name,
    use: 'number',
    into,
    ...(index.becomes === undefined ? {} : { becomes: index.becomes }),
  }
}

/** What a setting is if it is missing, where the file makes it a number, asks nothing of it, and calculates with it. */
export const calculatedAs = (reading: Reading, { value }: SettingRead): 'NaN' | '0' | undefined => {
  const made = value && numberOf(reading, value)
  if (!made) return undefined
  const places = placesOf(reading, made)
  if (places.some((place) => isAsked(reading, place) || isReplaced(reading, place) || isGiven(reading, place))) return undefined
  return places.some((place) => isCalculated(reading, place)) ? (reading.index.becomes ?? 'NaN') : undefined
}

/** Operators of numbers alone; `+` joins texts too. */
const arithmetic: ReadonlySet<string> = new Set(['-', '*', '/', '%'])

const isCalculated = ({ file }: Reading, place: Expr): boolean => {
  const outer = file.index.outerOf(place)
  return outer?.kind === 'binary' && arithmetic.has(outer.operator)
}

/** A call that gets the number as it is may validate it. */
const isGiven = ({ file }: Reading, place: Expr): boolean => {
  const outer = file.index.outerOf(place)
  return outer?.kind === 'call' && outer.callee !== place
}

/** The conversion of a value: `Number(value)`, `+value`, `n, _ := strconv.Atoi(value)`. */
const numberOf = (reading: Reading, value: Expr): Expr | undefined => {
  const { file, index, rules } = reading
  const outer = file.index.outerOf(value)
  if (outer?.kind === 'cast') return numberOf(reading, outer)
  if (outer?.kind === 'unary') return outer.operator === '+' && rules.plusConverts ? outer : undefined
  const scope = outer?.kind === 'call' ? file.index.scopeOfSite(outer) : undefined
  if (outer?.kind !== 'call' || !scope || outer.args[0] !== value || !index.isNumber(file.nameOf(outer.callee, scope))) return undefined
  const assign = file.index.outerOf(outer)
  const error = assign?.kind === 'assign' ? assign.targets[1] : undefined
  // Where the conversion reports its failure, it must be thrown away.
  return index.becomes === undefined || (error?.kind === 'name' && error.name === '_') ? outer : undefined
}

/** Where the number is used: in place, or by the name of the variable that holds it. */
const placesOf = (reading: Reading, made: Expr): readonly Expr[] => {
  const { file } = reading
  const outer = file.index.outerOf(made)
  const target = outer?.kind === 'assign' && outer.value === made ? outer.targets[0] : undefined
  if (target?.kind !== 'name') return [made]
  const fn = made && file.index.functions.findLast(({ start, end }) => start <= made.start && made.end <= end)
  const isInside = (place: Name): boolean => !fn || (fn.start <= place.start && place.end <= fn.end)
  return reading.placesOf(target.name).filter((place) => place !== target && isInside(place))
}

const isReplaced = ({ file }: Reading, place: Expr): boolean => {
  const outer = file.index.outerOf(place)
  return outer?.kind === 'assign' && outer.targets.includes(place)
}

/** What a number ends in: an option of a call, a field, or an argument that it is dangerous in. `unknown`: code that may look at it. */
const sinkOf = (reading: Reading, place: Expr): string | undefined => {
  const { file, index } = reading
  const outer = file.index.outerOf(place)
  switch (outer?.kind) {
    case 'binary':
      return sinkOf(reading, outer)
    case 'cast':
      return sinkOf(reading, outer)
    case 'call': {
      const scope = file.index.scopeOfSite(outer)
      const name = scope ? file.nameOf(outer.callee, scope) : ''
      if (index.isConversion(name)) return sinkOf(reading, outer)
      const position = index.sink(name, lastName(outer.callee))
      return position !== undefined && outer.args[position] === place ? lastName(outer.callee) : 'unknown'
    }
    case 'struct': {
      const field = outer.fields.find(({ value }) => value === place)?.name
      return field !== undefined && names.numericSettings.has(field) ? field : undefined
    }
    case 'object': {
      const key = outer.properties.find(({ value }) => value === place)?.key
      const isGiven = file.index.outerOf(outer)?.kind === 'call'
      // An object that is kept may be validated later.
      return typeof key === 'string' && names.numericSettings.has(key) && isGiven ? key : 'unknown'
    }
    default:
      return 'unknown'
  }
}
