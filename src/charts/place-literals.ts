import type { ConfigLiteral } from '#model/facts/requests/secret'

/** A file with values or a template, by its path inside of the chart. */
export interface ChartText {
  readonly path: string
  readonly text: string
}

/** Shorter texts occur by chance. */
const shortest = 4

const decoded = (text: string): string | undefined => {
  if (!/^[A-Za-z\d+/]{4,}={0,2}$/.test(text)) return undefined
  try {
    const plain = atob(text)
    return /^[\x20-\x7E\s]+$/.test(plain) ? plain.trim() : undefined
  } catch {
    return undefined
  }
}

/** What a line of YAML sets: the text behind its first colon, without quotes. */
const scalarOf = (line: string): string => {
  const text = line.slice(line.indexOf(': ') + 1).trim()
  const quote = text[0] ?? ''
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text
}

/**
 * Where the value of a setting in rendered output is written: in the values, or in the template itself. Undefined if nothing has it: then
 * the chart generates it, and it is not in the repository.
 *
 * @param line the line of the output that sets it
 * @param values files of values, those that come first decide
 */
export const placeLiteral = (
  literal: ConfigLiteral,
  line: string,
  values: readonly ChartText[],
  template: ChartText,
): { readonly path: string; readonly literal: ConfigLiteral } | undefined => {
  const scalar = scalarOf(line)
  const texts = [scalar, decoded(scalar)].filter((text) => text !== undefined && text.length >= shortest)
  for (const { path, text } of [...values, template]) {
    const index = text
      .split('\n')
      .findIndex((one) => !/^\s*#/.test(one) && texts.some((wanted) => wanted !== undefined && one.includes(wanted)))
    if (index < 0) continue
    // In the template, the place of the output is more exact.
    return { path, literal: path === template.path ? literal : { ...literal, at: { startLine: index + 1, endLine: index + 1 } } }
  }
  return undefined
}
