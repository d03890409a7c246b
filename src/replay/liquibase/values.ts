import type { XmlElement } from '#languages/xml/tags'
import { isNumber } from './column-types.ts'
import { literal } from './names.ts'
import { Untranslatable } from './untranslatable.ts'

/** Values that Liquibase recognizes as functions of the database, for dates. */
const isDateFunction = (text: string): boolean => /^(now\(\)|current_\w+(\(\d*\))?|localtime(stamp)?)$/i.test(text.trim())

const truths: ReadonlySet<string> = new Set(['true', 't', '1', 'yes', 'y'])

const ofText = (text: string, type: string): string => {
  if (text.toLowerCase() === 'null') return 'NULL'
  if (text.startsWith("'") || isNumber(type) || (/^(date|time)/i.test(type.trim()) && isDateFunction(text))) return text
  return literal(text)
}

const ofTruth = (text: string, type: string): string => {
  const isTrue = truths.has(text.trim().toLowerCase())
  return /^bit/i.test(type.trim()) ? `B'${isTrue ? 1 : 0}'` : isTrue ? 'TRUE' : 'FALSE'
}

/** What follows `value` or `defaultValue` in the name of an attribute, and how Liquibase writes such a value. */
const kinds: Readonly<Record<string, (text: string, type: string) => string>> = {
  '': ofText,
  Numeric: (text) => text,
  Boolean: ofTruth,
  Date: (text) => (isDateFunction(text) ? text : literal(text)),
  Computed: (text) => text,
  SequenceNext: (text) => `nextval(${literal(text)})`,
}

/** A column's value as SQL; undefined if the column has none. */
export const valueOf = ({ attributes }: XmlElement, kind: 'value' | 'defaultValue'): string | undefined => {
  const type = attributes.get('type') ?? ''
  for (const [name, text] of attributes) {
    if (!name.startsWith(kind) || name === 'defaultValueConstraintName') continue
    const write = kinds[name.slice(kind.length)]
    if (!write) throw new Untranslatable(`The value of a column is in a file (\`${name}\`).`)
    return write(text, type)
  }
  return undefined
}
