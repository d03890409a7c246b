import { z } from 'zod'
import { baselinePath, type BaselineEntry } from '#model/stored/baseline'
import { severities } from '#model/severity'
import { readYaml, type ConfigProblem } from './read-yaml.ts'
import { schemaAddress } from './schema-address.ts'

/** Characters; some ten thousand findings. */
const maxLength = 5_000_000

const entry = z.strictObject({
  path: z.string().min(1).describe("Path of the finding, relative to the repository's root."),
  rule: z.string().min(1).describe('The rule that reported it.'),
  severity: z.enum(severities).describe('Severity when it was recorded. A finding that is more severe now is listed again.'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'a fingerprint is 16 hexadecimal digits')
    .describe('Identity of the finding, as reviews and audits show it; independent of line numbers.'),
  construct: z
    .string()
    .regex(/^[0-9a-f]{8}\.[0-9a-f]{8}$/)
    .optional()
    .describe('Hash of the code construct, independent of its file; identifies the finding after a rename.'),
})

/** Schema of `.github/readiness-baseline.json`. */
export const baselineSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors.'),
    version: z.literal(1),
    findings: z
      .array(entry)
      .max(50_000)
      .describe('Findings ordered by path, rule and fingerprint. Written by `readiness baseline`; do not edit.'),
  })
  .meta({
    title: 'Readiness baseline',
    description: 'Existing findings of a repository. An audit counts these and lists only new ones.',
  })

export type BaselineResult = { readonly entries: readonly BaselineEntry[] } | { readonly problems: readonly ConfigProblem[] }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a baseline: its entries, or every problem with its line. */
export const readBaseline = (text: string): BaselineResult => {
  const quick = text.length > maxLength ? undefined : baselineSchema.safeParse(parsed(text))
  // The YAML reader, which also accepts JSON, is slow but reports lines: it runs only if something is wrong.
  const read = quick?.success ? { value: quick.data } : readYaml(text, baselinePath, baselineSchema, maxLength)
  if ('problems' in read) return read
  return {
    entries: read.value.findings.map(({ rule, construct, ...rest }): BaselineEntry => ({
      ...rest,
      ruleId: rule,
      ...(construct === undefined ? {} : { construct }),
    })),
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The text of a baseline: one finding per line, in an order that depends only on the findings, so that a diff shows what has changed. */
export const writeBaseline = (entries: readonly BaselineEntry[]): string => {
  const lines = [...entries]
    .sort((a, b) => compare(a.path, b.path) || compare(a.ruleId, b.ruleId) || compare(a.fingerprint, b.fingerprint))
    .map(({ path, ruleId: rule, severity, fingerprint, construct }) => {
      const members = Object.entries({ path, rule, severity, fingerprint, ...(construct === undefined ? {} : { construct }) })
      return `    { ${members.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`
    })
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "$schema": ${JSON.stringify(schemaAddress('baseline'))},\n  "version": 1,\n  "findings": ${findings}\n}\n`
}
