import { posix } from 'node:path'
import { changelogOfYaml } from '#facts/liquibase/from-yaml'
import { readElements, type XmlElement } from '#languages/xml/tags'
import { parseYaml } from '#languages/yaml/documents'
import { changelogOfSql } from './formatted-sql.ts'

const ofYaml = (text: string): XmlElement | undefined => {
  for (const document of parseYaml(text).documents) {
    const log = changelogOfYaml(document)
    if (log) return log
  }
  return undefined
}

const readers: Readonly<Record<string, (text: string) => XmlElement | undefined>> = {
  '.xml': (text) => readElements(text, { expandsEntities: true }).find(({ name }) => name === 'databaseChangeLog'),
  '.yaml': ofYaml,
  '.yml': ofYaml,
  '.json': ofYaml,
  '.sql': changelogOfSql,
}

/** Whether Liquibase can read a file of this name. */
export const isReadable = (path: string): boolean => Object.hasOwn(readers, posix.extname(path).toLowerCase())

/** A changelog as the elements that it has in XML, whatever its format. Undefined for a text that is none. */
export const readChangelog = (path: string, text: string): XmlElement | undefined => readers[posix.extname(path).toLowerCase()]?.(text)
