import type { Document } from '#model/facts/documents/document'
import type { Linked } from '#model/system'
import { behindWords, wordsOf } from '#models/naming/words'

/** Words that name a document for the on-call engineer. */
const namings = [
  'runbook',
  'run book',
  'playbook',
  'play book',
  'rollback',
  'roll back',
  'incident',
  'oncall',
  'on call',
  'operating',
  'operations',
]

/** Notes on `operating systems` are not operating notes. */
const otherThings: ReadonlySet<string> = new Set(['system', 'systems'])

const namesRunbook = (text: string): boolean => {
  const words = wordsOf(text)
  return namings.some((naming) => {
    const behind = behindWords(words, naming.split(' '))
    return behind !== undefined && !otherThings.has(words[behind] ?? '')
  })
}

/** Whether a document is for the on-call engineer during an incident, judging by the words of its path or title. */
export const isRunbook = ({ at: { path }, headings }: Linked<Document>): boolean =>
  /\.mdx?$/i.test(path) &&
  (namesRunbook(path.replace(/\.mdx?$/i, '')) || headings.some(({ text, level }) => level === 1 && namesRunbook(text)))
