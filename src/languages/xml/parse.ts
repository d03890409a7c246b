import { XMLParser } from 'fast-xml-parser'

/** An element as plain data: text, or a record of its children and attributes (`@name`); a repeated child is a list. */
export type XmlValue = string | XmlRecord | readonly XmlValue[]
export interface XmlRecord {
  readonly [name: string]: XmlValue | undefined
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Entities are never expanded: a text may define them to grow without bound.
  processEntities: false,
})

/** Parses XML. Throws what the library throws where the text is not well-formed. */
export const parseXml = (text: string): XmlRecord => parser.parse(text) as XmlRecord

/** Children of a name, as a list. */
export const children = (value: XmlValue | undefined, name: string): readonly XmlRecord[] => {
  if (typeof value !== 'object' || Array.isArray(value)) return []
  const found = (value as XmlRecord)[name]
  const all = Array.isArray(found) ? (found as readonly XmlValue[]) : found === undefined ? [] : [found]
  return all.map((child) => (typeof child === 'object' && !Array.isArray(child) ? (child as XmlRecord) : { '#text': child as string }))
}

/** Text of a child that holds nothing but text. */
export const textOf = (value: XmlValue | undefined, name: string): string => {
  const [first] = children(value, name)
  const text = first?.['#text']
  return typeof text === 'string' ? text.trim() : ''
}
