import type { ConfigCheck, ConfigRead, KeyQuestion, SettingUse } from '#model/facts/process/config-read'
import type { SecretFallback } from '#model/facts/requests/secret'
import type { ConfigurationIndex } from '#models/indexes/configuration-index'
import type { WholesaleRemoval } from '#model/facts/data/wholesale-removal'
import type { ResourceIndex } from '#models/indexes/resource-index'
import type { ModuleCode } from '../reading/module-code.ts'
import { assertedFact, emptiedFact } from './asserted-facts.ts'
import { askedKeys, emptyKeyFact, plainKeyFact } from './empty-keys.ts'
import { checkFacts, demandedByLoading } from './check-facts.ts'
import { fallbackFact } from './fallback-facts.ts'
import { fallbackOf } from './fallbacks.ts'
import { keptKeys } from './kept-keys.ts'
import { numberFact } from './number-facts.ts'
import { readingOf, type Reading } from './reading.ts'
import { holdersOf, readsOf } from './reads.ts'
import type { SettingRead } from './setting-read.ts'
import { constrainedUses } from './constrained-classes.ts'
import { settingUses } from './setting-uses.ts'
import { schemaFallbacks } from './schema-fallbacks.ts'
import { classFallbacks } from './settings-classes.ts'
import { wholesaleRemovals } from './wholesale-removals.ts'

type ConfigurationFact = WholesaleRemoval | ConfigRead | ConfigCheck | KeyQuestion | SecretFallback | SettingUse

/**
 * The settings that a file reads: what holds if they are missing, where their absence goes unnoticed, and where the file validates them.
 *
 * @param handlers names of the functions that handle requests
 */
export const configurationFacts = (
  code: ModuleCode,
  index: ConfigurationIndex,
  resources: ResourceIndex,
  handlers: ReadonlySet<string>,
): readonly ConfigurationFact[] => {
  const reading = readingOf(code, index, resources)
  const removals = wholesaleRemovals(reading)
  if (!index.mayBeIn(code.file.text)) {
    const facts: ConfigurationFact[] = [...removals, ...askedKeys(reading)]
    addKeptKeys(reading, [], new Set(), facts)
    return facts
  }
  const reads = readsOf(reading)
  const loading = demandedByLoading(reading, reads)
  const demanded = new Set(loading.keys())
  const facts: ConfigurationFact[] = [
    ...removals,
    ...checkFacts(reading, reads, loading),
    ...askedKeys(reading, reads),
    ...settingUses(reading, reads),
    ...constrainedUses(reading),
  ]
  const add = (fact: ConfigurationFact | undefined): void => {
    if (fact) facts.push(fact)
  }
  for (const read of reads) {
    // An object that is only called like the environment may have been validated.
    if (read.isByName && read.value?.kind !== 'call') continue
    const fallback = fallbackOf(reading, read)
    if (fallback) {
      const held = read.holders.length === 0 && fallback.place ? { ...read, holders: holdersOf(reading, fallback.place) } : read
      add(fallbackFact(reading, held, fallback, demanded) ?? emptiedFact(reading, held, fallback) ?? emptyKeyFact(reading, held, fallback))
    }
    if (!fallback) add(assertedFact(reading, read, handlers) ?? plainKeyFact(reading, read))
    add(numberFact(reading, read))
  }
  for (const { setting, fallback } of [...schemaFallbacks(reading), ...classFallbacks(reading)])
    add(fallbackFact(reading, setting, fallback, demanded) ?? emptyKeyFact(reading, setting, fallback))
  addKeptKeys(reading, reads, demanded, facts)
  return withoutOwnFallbacks(facts, reads)
}

/** Adds what keys fall back to that the file keeps, except on lines that a known fallback covers. */
const addKeptKeys = (reading: Reading, reads: readonly SettingRead[], demanded: ReadonlySet<string>, facts: ConfigurationFact[]): void => {
  const known = facts.flatMap(({ kind, at }) => (kind === 'secret-fallback' ? [at] : []))
  const isKnown = ({ at }: SecretFallback): boolean =>
    known.some(({ startLine, endLine }) => startLine <= at.startLine && at.startLine <= endLine)
  for (const { setting, fallback } of keptKeys(reading, reads)) {
    const fact = fallbackFact(reading, setting, fallback, demanded)
    if (fact?.kind !== 'secret-fallback' || isKnown(fact)) continue
    known.push(fact.at)
    facts.push(fact)
  }
}

/** An empty fallback asks for the variable, but handles nothing: it is no check of the only place that reads it. */
const withoutOwnFallbacks = (facts: readonly ConfigurationFact[], reads: readonly SettingRead[]): readonly ConfigurationFact[] => {
  const emptied = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'config-read' && fact.use === 'emptied' && reads.filter(({ name }) => name === fact.name).length === 1
        ? [fact.name]
        : [],
    ),
  )
  if (emptied.size === 0) return facts
  return facts.flatMap((fact): readonly ConfigurationFact[] => {
    if (fact.kind !== 'config-check' || fact.by !== 'if') return [fact]
    const names = fact.names.filter((name) => !emptied.has(name))
    return names.length === 0 ? [] : [{ ...fact, names }]
  })
}
