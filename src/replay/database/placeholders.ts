const brackets = [
  ['${', '}'],
  ['{{', '}}'],
] as const

const longest = 60

/** The first placeholder of a template: `${schema}`, `{{ .Table }}`. */
export const placeholderIn = (text: string): string | undefined => {
  for (const [open, close] of brackets)
    for (let from = text.indexOf(open); from !== -1; from = text.indexOf(open, from + open.length)) {
      const inside = text.slice(from, from + longest)
      const end = inside.indexOf(close)
      if (end !== -1 && !inside.slice(0, end).includes('\n')) return inside.slice(0, end + close.length)
    }
  return undefined
}

export const placeholderReason = (placeholder: string): string => `The placeholder \`${placeholder}\` is filled in when the migration runs.`
