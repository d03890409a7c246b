import type { FileFacts } from '#model/fact'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isListOfRecords = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every(isRecord)

/** Whether a value has the shape of facts. A worker's messages are not trusted. */
export const isFileFacts = (value: unknown): value is FileFacts => {
  if (!isRecord(value) || !isRecord(value['traits'])) return false
  const { facts, imports, exports, functions, calls, problem, mentions } = value
  return (
    isListOfRecords(facts) &&
    facts.every(({ kind, at }) => typeof kind === 'string' && isRecord(at)) &&
    [imports, exports, functions, calls].every(isListOfRecords) &&
    (mentions === undefined || (isRecord(mentions) && Object.values(mentions).every((line) => typeof line === 'number'))) &&
    (problem === undefined || (isRecord(problem) && typeof problem['message'] === 'string'))
  )
}
