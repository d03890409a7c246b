import { z } from 'zod'
import { didYouMean } from '#model/did-you-mean'
import type { Waiver } from '#model/waiver'
import { mostProblems, readYaml, type ConfigProblem } from './read-yaml.ts'

/** Path of a repository's waivers. */
export const waiversPath = '.github/readiness-waivers.yml'

const name = z.string().trim().min(1).max(200)

/** Whether a day exists: `2027-02-30` does not. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const waiver = z
  .strictObject({
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'a fingerprint is 16 hexadecimal digits (in quotes, if they are all decimal)')
      .optional()
      .describe('One finding, by the fingerprint that the summary and each comment show.'),
    rule: z.string().min(1).optional().describe('With path: waives all findings of this rule in one file.'),
    path: z.string().min(1).optional().describe('With rule: the file, relative to the root of the repository.'),
    reason: z
      .string()
      .trim()
      .min(10, 'state in at least 10 characters why this is acceptable')
      .max(1_000)
      .describe('Why the risk is acceptable.'),
    owner: name.optional().describe('Who will fix it.'),
    approver: name.describe('Who approved the waiver. It is ignored on pull requests that this person opens.'),
    expires: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2027-01-31')
      .refine(isDay, 'this date does not exist')
      .describe('The waiver expires at the start of this day (UTC).'),
  })
  .refine(
    ({ fingerprint, rule, path }) =>
      (fingerprint === undefined) === (rule !== undefined && path !== undefined) && (rule === undefined) === (path === undefined),
    'name either a fingerprint, or a rule and a path',
  )

/** The file alone proves nothing about its approvers: only the App can check with GitHub. */
const onlyTheApp = 'only the GitHub App can verify the approval'

/** Schema of `.github/readiness-waivers.yml`. */
export const waiversSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    waivers: z.array(waiver).max(1_000).default([]).describe('Findings waived until a date.'),
  })
  .meta({ title: 'Readiness waivers', description: 'Findings that a repository waives until a date.' })

export type WaiversResult =
  | { /** Those in force. */ readonly waivers: readonly Waiver[]; readonly expired: readonly Waiver[] }
  | { readonly problems: readonly ConfigProblem[] }

/**
 * Reads the waivers of a repository; none without a file. An invalid file gives every problem and no waivers: a partial list of exceptions
 * reflects no decision.
 *
 * @param today an ISO date (or time); a waiver that expires on or before this day does not count
 * @param knownRules rule ids; naming a rule that does not exist is a problem
 */
export const readWaivers = (
  text: string | undefined,
  today: string,
  path = waiversPath,
  knownRules?: ReadonlySet<string>,
): WaiversResult => {
  if (text === undefined) return { waivers: [], expired: [] }
  const read = readYaml(text, path, waiversSchema)
  if ('problems' in read) return read
  const unknown = read.value.waivers
    .flatMap(({ rule }, index) => (rule !== undefined && knownRules?.has(rule) === false ? [{ rule, index }] : []))
    .slice(0, mostProblems)
    .map(({ rule, index }) => ({
      path,
      line: read.lineOf(['waivers', index, 'rule']),
      message: `waivers.${index}.rule: there is no rule named "${rule}".${didYouMean(rule, knownRules ?? [])}`,
    }))
  if (unknown.length > 0) return { problems: unknown }
  const all = read.value.waivers.map(({ fingerprint, rule, path: file, reason, owner, approver, expires }): Waiver => ({
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(rule === undefined ? {} : { ruleId: rule }),
    ...(file === undefined ? {} : { path: file }),
    reason,
    ...(owner === undefined ? {} : { owner }),
    approver,
    unverified: onlyTheApp,
    expires,
  }))
  const day = today.slice(0, 10)
  return { waivers: all.filter(({ expires }) => expires > day), expired: all.filter(({ expires }) => expires <= day) }
}
