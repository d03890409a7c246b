import type { ChartText } from './place-literals.ts'

/** A line of a file with values, by its path inside of the chart. */
export interface ValueSource {
  readonly path: string
  readonly line: number
}

/** The only value that a line of a template writes: `replicas: {{ .Values.web.replicas }}`. */
const valueIn = (line: string): readonly string[] | undefined => {
  const found = [...line.matchAll(/\.Values\.([\w.]+)/g)]
  return found.length === 1 ? found[0]?.[1]?.split('.') : undefined
}

/** The line of a text of values that sets an entry, by the names around it. */
const lineOf = (text: string, names: readonly string[]): number | undefined => {
  const around: { readonly indent: number; readonly name: string }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const [, space = '', name] = /^( *)["']?([\w.-]+)["']?:(?:\s|$)/.exec(line) ?? []
    if (name === undefined) continue
    while ((around.at(-1)?.indent ?? -1) >= space.length) around.pop()
    around.push({ indent: space.length, name })
    if (around.length === names.length && around.every((one, depth) => one.name === names[depth])) return index + 1
  }
  return undefined
}

/** Where the value of a line of a template is written: in the values that decide first. */
export const valueSource = (line: string, values: readonly ChartText[]): ValueSource | undefined => {
  const names = valueIn(line)
  if (!names) return undefined
  for (const { path, text } of values) {
    const found = lineOf(text, names)
    if (found !== undefined) return { path, line: found }
  }
  return undefined
}
