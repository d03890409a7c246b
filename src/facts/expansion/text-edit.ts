import type { Located } from '#code/model'

/** A part of a text that replaces another part of it. */
export interface TextEdit extends Located {
  readonly text: string
  /** Where in the text the line breaks of the replaced part go, so that lines keep their numbers; at its end if undefined. */
  readonly breaksAt?: number
}

/** A part that may be replaced. It is only written if there is room for it. */
export interface Candidate {
  /** About how many characters it adds. */
  readonly size: number
  readonly write: () => (TextEdit & { readonly of: Located }) | undefined
}

/** In source order, without parts that overlap an earlier one; at one place, the widest comes first. */
export const apart = <Edit extends Located>(edits: readonly Edit[]): readonly Edit[] => {
  const kept: Edit[] = []
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < at) continue
    kept.push(edit)
    at = edit.end
  }
  return kept
}

/** A text with parts of it replaced. */
export const withEdits = (text: string, edits: readonly TextEdit[], from = 0, to = text.length): string => {
  const parts: string[] = []
  let at = from
  for (const edit of apart(edits)) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return [...parts, text.slice(at, to)].join('')
}

/** An edit after which all lines of the text have their numbers. */
export const onItsLines = (edit: TextEdit, text: string): TextEdit => {
  const breaks = '\n'.repeat(text.slice(edit.start, edit.end).split('\n').length - 1)
  const at = edit.breaksAt ?? edit.text.length
  return { ...edit, text: `${edit.text.slice(0, at)}${breaks}${edit.text.slice(at)}` }
}
