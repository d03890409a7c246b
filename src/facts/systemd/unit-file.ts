import type { Span } from '#model/source-file'

/** An assignment of a unit file. */
export interface UnitSetting {
  readonly section: string
  readonly name: string
  readonly value: string
  readonly at: Span
}

/** The assignments of a unit file (systemd.syntax): a line that ends in `\` goes on in the next one. */
export const settingsOf = (text: string): readonly UnitSetting[] => {
  const settings: UnitSetting[] = []
  const lines = text.split(/\r?\n/)
  let section = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const head = /^\s*\[([^\]]+)\]\s*$/.exec(line)?.[1]
    if (head !== undefined) section = head
    const [, name, first = ''] = /^\s*([A-Za-z]\w*)\s*=(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    const start = at
    let value = first.trimStart()
    while (value.endsWith('\\') && at + 1 < lines.length) {
      at += 1
      const next = lines[at] ?? ''
      // Comments between continued lines are skipped.
      if (!/^\s*[#;]/.test(next)) value = `${value.slice(0, -1)} ${next.trim()}`
    }
    settings.push({ section, name, value: value.trim(), at: { startLine: start + 1, endLine: at + 1 } })
  }
  return settings
}

/** The words of a value, without the quotes that hold spaces together. */
export const wordsOf = (value: string): readonly string[] =>
  [...value.matchAll(/(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g, (_quoted, double?: string, single?: string) => double ?? single ?? ''),
  )

const units: Readonly<Record<string, number>> = {
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  m: 60,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
}

/** A time span in seconds (systemd.time): `90`, `1min 30s`. Undefined for `infinity`, and for units that no timeout has. */
export const secondsOf = (value: string): number | undefined => {
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)/gi)]
  if (
    parts.length === 0 ||
    parts
      .map(([part]) => part)
      .join('')
      .replaceAll(/\s/g, '') !== value.replaceAll(/\s/g, '')
  )
    return undefined
  let total = 0
  for (const [, amount = '', unit = ''] of parts) {
    const factor = units[unit === '' ? 's' : unit.toLowerCase().replace(/(sec|second|min|minute)s$/, '$1')]
    if (factor === undefined) return undefined
    total += Number(amount) * factor
  }
  return total
}
