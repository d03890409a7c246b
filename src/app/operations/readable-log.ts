import { escapeControl, oneLine } from '#report/texts/escape-control'

const levels: Readonly<Record<number, string>> = { 10: 'TRACE', 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' }

/** Fields of every line, and those that are printed elsewhere in it. */
const omitted: ReadonlySet<string> = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err'])

const shown = (value: unknown): string => oneLine(typeof value === 'string' ? value : JSON.stringify(value))

const parsed = (line: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

/** Lines that belong to the one above. The indentation keeps them from being mistaken for lines of the log. */
const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `    ${escapeControl(line.trimEnd())}`)

const stackOf = (error: unknown): readonly string[] => {
  if (error === null || typeof error !== 'object') return []
  const { stack, message } = error as { readonly stack?: unknown; readonly message?: unknown }
  const text = typeof stack === 'string' ? stack : typeof message === 'string' ? message : ''
  return text === '' ? [] : indented(text.split('\n'))
}

/**
 * A line of the JSON log for a person at a terminal: time, level, message, fields, and below it the
 * further lines of the message and the stack of an error. It is made from the
 * finished line, so everything that the log redacts stays redacted.
 */
export const readableLine = (line: string): string => {
  const fields = parsed(line)
  if (fields === undefined) return line
  const { time, level, msg, err } = fields
  const at = typeof time === 'number' ? new Date(time).toTimeString().slice(0, 8) : ''
  const rest = Object.entries(fields)
    .filter(([name]) => !omitted.has(name))
    .map(([name, value]) => `${name}=${shown(value)}`)
  const [message = '', ...more] = typeof msg === 'string' ? msg.split('\n') : [shown(msg ?? '')]
  const first = [at, (levels[Number(level)] ?? String(level)).padEnd(5), shown(message), ...(rest.length > 0 ? [` ${rest.join(' ')}`] : [])]
  return `${[first.join(' ').trimEnd(), ...indented(more), ...stackOf(err)].join('\n')}\n`
}
