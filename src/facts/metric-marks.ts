import type { Fact } from '#model/fact'

/** Calls that give a counter, a histogram or a summary a value, or pick the series that gets one. */
const records =
  /(?<=([\w$]{1,60})\s{0,40}\??)\.\s{0,40}(?:observe|startTimer|inc|labels|record|add|recordCallable|time|count_exceptions|Observe|Inc|Add|Record|With|WithLabelValues|MustCurryWith)\s{0,9}\(/g
/** Handlers of a client library that record each request: `promhttp.InstrumentHandlerDuration(seconds, next)`. */
const instruments = /\bInstrument\w+\(\s*(?:[\w$]+\.)*([\w$]+)/g
const mayRecord =
  /observe\(|startTimer\(|\binc\(|Observe\(|\bInc\(|With(LabelValues)?\(|metric|Instrument|\.time\(|record|count_exceptions/i

/** The names that a file gives values to, as far as they may hold metrics. */
export const metricMark = (text: string): readonly Fact[] => {
  if (!mayRecord.test(text)) return []
  const names = new Set([...text.matchAll(records), ...text.matchAll(instruments)].map((match) => match[1] ?? ''))
  if (names.size === 0) return []
  const at = { startLine: 1, endLine: 1 }
  return [{ kind: 'operation-mark', at, within: '', subject: 'metric-recorded', mark: 'metric-recorded', by: [...names].join(' ') }]
}

/** The name that a declaration is held by, from the text in front of it: `seconds` of `const seconds = new Histogram(…)`. */
export const heldAs = (text: string, start: number): { readonly held?: string } => {
  const before = text.slice(Math.max(0, start - 120), start)
  const held = /(?<![\w$])([\w$]{1,60})\s{0,20}(?::[^=\n;{]{0,60})?(?::=|=|:)\s{0,20}$/.exec(before)?.[1]
  return held === undefined ? {} : { held }
}
