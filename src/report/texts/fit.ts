import { byteLength, cutBytes } from './cut.ts'

/** A part of a report: rows, of which the last may be left out, between an opening and a closing text. */
export interface Section {
  /** Its name in the note about omitted rows: `P1 findings`, `coverage lines`. */
  readonly name: string
  readonly open: string
  readonly rows: readonly string[]
  readonly close: string
}

export interface Fitted {
  readonly text: string
  /** The rows that did not fit, for a continuation. */
  readonly rest: readonly Section[]
}

const cutNote = (rest: readonly Section[]): string =>
  rest.length === 0
    ? ''
    : `\n_Truncated to fit the size limit. Not shown: ${rest.map(({ name, rows }) => `${name} (${rows.length})`).join(', ')}._\n`

const rendered = ({ open, close }: Section, rows: readonly string[]): string => (rows.length === 0 ? '' : `${open}${rows.join('')}${close}`)

/** As many of the first rows as fit. */
const firstRows = (section: Section, room: number): readonly string[] => {
  let used = byteLength(section.open) + byteLength(section.close)
  const end = section.rows.findIndex((row) => {
    used += byteLength(row)
    return used > room
  })
  return end === -1 ? section.rows : section.rows.slice(0, end)
}

/**
 * Joins sections within a byte limit. Cuts only between rows and names the cut rows. The head and the tail are always kept; if even these
 * do not fit, only the tail is.
 */
export const fit = (head: string, sections: readonly Section[], tail: string, maxBytes: number): Fitted => {
  const filled = sections.filter((section) => section.rows.length > 0)
  const whole = head + filled.map((section) => rendered(section, section.rows)).join('') + tail
  if (byteLength(whole) <= maxBytes) return { text: whole, rest: [] }

  // The note is longest when everything is cut, so reserve space for that one.
  let room = maxBytes - byteLength(head) - byteLength(tail) - byteLength(cutNote(filled))
  if (room < 0) return { text: cutBytes(tail, maxBytes), rest: filled }
  let text = head
  const rest: Section[] = []
  for (const section of filled) {
    const rows = rest.length > 0 ? [] : firstRows(section, room)
    const piece = rendered(section, rows)
    text += piece
    room -= byteLength(piece)
    if (rows.length < section.rows.length) rest.push({ ...section, rows: section.rows.slice(rows.length) })
  }
  return { text: text + cutNote(rest) + tail, rest }
}
