import type { XmlElement } from '#languages/xml/tags'
import { contextHolds, isForPostgres } from './selection.ts'

/** Values for `${name}`. The first definition of a name counts. */
export interface Parameters {
  readonly set: (property: XmlElement, file: string) => void
  /** An element with its values filled in, below it too. A name without a value stays. */
  readonly fill: (element: XmlElement, file: string) => XmlElement
}

/** Values that Liquibase sets itself, for a database whose default schema is the one of the replay. */
const builtIn: Readonly<Record<string, string>> = {
  'database.typeName': 'postgresql',
  'database.defaultSchemaName': 'public',
  'database.liquibaseSchemaName': 'public',
  'database.currentDateTimeFunction': 'NOW()',
  'database.lineComment': '--',
}

/** What a property file holds, line by line: `name=value`. */
const pairsOf = (text: string): readonly (readonly [string, string])[] =>
  text.split('\n').flatMap((line) => {
    const at = line.search(/[=:]/)
    return at === -1 || /^\s*[#!]/.test(line) ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
  })

export const parametersOf = (fileText: (property: XmlElement, file: string) => string | undefined): Parameters => {
  const values = new Map<string, string>(Object.entries(builtIn))
  const key = (name: string, file: string | undefined): string => (file === undefined ? name : `${file}\0${name}`)
  const fill = (text: string, file: string): string =>
    text
      .replaceAll(/\$\{([\w.-]+)\}/g, (written, name: string) => values.get(key(name, file)) ?? values.get(name) ?? written)
      .replaceAll(/\$\{:([^}]*)\}/g, '${$1}')
  const fillAll = (element: XmlElement, file: string): XmlElement => ({
    ...element,
    attributes: new Map([...element.attributes].map(([name, value]) => [name, fill(value, file)] as const)),
    children: element.children.map((child) => fillAll(child, file)),
    text: fill(element.text, file),
  })
  return {
    set(property, file) {
      const { attributes } = property
      const context = attributes.get('contextFilter') ?? attributes.get('context')
      if (!isForPostgres(attributes.get('dbms')) || contextHolds(context) !== true) return
      const scope = attributes.get('global') === 'false' ? file : undefined
      const name = attributes.get('name')
      const pairs = name === undefined ? pairsOf(fileText(property, file) ?? '') : [[name, attributes.get('value') ?? ''] as const]
      for (const [each, value] of pairs) if (!values.has(key(each, scope))) values.set(key(each, scope), fill(value, file))
    },
    fill: fillAll,
  }
}
