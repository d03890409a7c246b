import { posix } from 'node:path'
import { readElements, type XmlElement } from '#languages/xml/tags'
import { parseYaml } from '#languages/yaml/documents'
import { changelogOfPlainSql, changelogOfSql } from './formatted-sql.ts'
import { changelogOfYaml } from './from-yaml.ts'

/** The changelog in an XML text; undefined if it has none. */
export const changelogOfXml = (text: string): XmlElement | undefined =>
  readElements(text, { expandsEntities: true }).find(({ name }) => name === 'databaseChangeLog')

const firstOfYaml = (text: string): XmlElement | undefined => {
  for (const document of parseYaml(text).documents) {
    const log = changelogOfYaml(document)
    if (log) return log
  }
  return undefined
}

const readers: Readonly<Record<string, (text: string) => XmlElement | undefined>> = {
  '.xml': changelogOfXml,
  '.yaml': firstOfYaml,
  '.yml': firstOfYaml,
  '.json': firstOfYaml,
  '.sql': (text) => changelogOfSql(text) ?? changelogOfPlainSql(text),
}

const extensionOf = (path: string): string => posix.extname(path).toLowerCase()

/** Whether Liquibase can read a file of this name. */
export const isReadable = (path: string): boolean => Object.hasOwn(readers, extensionOf(path))

/** A changelog as the elements that it has in XML, whatever its format. Undefined for a text that is none. */
export const readChangelog = (path: string, text: string): XmlElement | undefined => readers[extensionOf(path)]?.(text)
