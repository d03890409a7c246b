import type { HclValue } from '#languages/hcl/parse'

/** What a reference names in other modules or its own: a resource, the output of a module, a variable. Undefined for anything else. */
const named = (reference: string): string | undefined => {
  const [first = '', second, third] = reference.split('.')
  if (second === undefined) return undefined
  if (first === 'module') return third === undefined ? undefined : `module.${second}.${third}`
  if (first === 'var') return `var.${second}`
  return first.includes('_') ? `${first}.${second}` : undefined
}

/** Everything that an expression refers to, at any depth: `aws_sqs_queue.orders` of `aws_sqs_queue.orders.arn`, `module.orders.queue_arn`, `var.queue`. */
export const referredIn = (value: HclValue): readonly string[] => [
  ...new Set(value.references.flatMap((reference) => named(reference) ?? [])),
]

/** The same, if the expression is nothing but the reference. */
export const referredBy = (value: HclValue | undefined): string | undefined =>
  value?.reference === undefined ? undefined : named(value.reference)
