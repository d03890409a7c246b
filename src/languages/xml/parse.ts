import { XMLParser } from 'fast-xml-parser'

/** An element as plain data: text, or a record of its children and attributes (`@name`). A repeated child is a list. */
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
  // Entities are never expanded: a document can define entities that expand without limit.
  processEntities: false,
})

/** Parses XML. Throws the library's error if the text is not well-formed. */
export const parseXml = (text: string): XmlRecord => parser.parse(text) as XmlRecord

/** Children with a given name, as a list. */
export const children = (value: XmlValue | undefined, name: string): readonly XmlRecord[] => {
  if (typeof value !== 'object' || Array.isArray(value)) return []
  const found = (value as XmlRecord)[name]
  const all = Array.isArray(found) ? (found as readonly XmlValue[]) : found === undefined ? [] : [found]
  return all.map((child) => (typeof child === 'object' && !Array.isArray(child) ? (child as XmlRecord) : { '#text': child as string }))
}

/** The text of a child that contains only text. */
export const textOf = (value: XmlValue | undefined, name: string): string => {
  const [first] = children(value, name)
  const text = first?.['#text']
  return typeof text === 'string' ? text.trim() : ''
}
