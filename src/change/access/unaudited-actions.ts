import type { Endpoint } from '#model/facts/requests/endpoint'
import type { Effects } from '#model/facts/requests/protection'
import type { Place } from '#model/source-file'
import { gapAt, type Gap } from '#model/rule'
import type { Linked } from '#model/system'
import { actionName } from './sensitive-actions.ts'

const mostNamed = 5

/** The further actions without an audit entry, with their places. */
export const othersInWords = (others: readonly Linked<Endpoint>[]): string => {
  const named = others.slice(0, mostNamed).map((one) => `${one.method} ${actionName(one)} (${one.at.path}:${one.at.startLine})`)
  const rest = others.length - named.length
  return `these actions also write no audit entry: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** Grave actions in a service that audits few or none: each one that the change adds is reported separately, the others together. */
export function* gapsOfMinority(
  missing: readonly Linked<Endpoint>[],
  before: ReadonlySet<string>,
  isReview: boolean,
  audited: number,
  unit: string,
  {
    others: otherActions,
    actOf,
    writeOf,
  }: {
    readonly others: number
    readonly actOf: (one: Linked<Endpoint>) => Linked<Effects> | undefined
    /** The statement that changes the data, if another function than the handler runs it. */
    readonly writeOf: (one: Linked<Endpoint>) => Place | undefined
  },
): Iterable<Gap> {
  const added = isReview ? missing.filter(({ subject }) => !before.has(subject)) : []
  const known =
    audited === 0 && otherActions > 0
      ? `and ${otherActions} other ${otherActions === 1 ? 'action' : 'actions'} of this service ${otherActions === 1 ? 'writes' : 'write'} one`
      : audited === 0
        ? 'and no audit log was found in this service'
        : `and only ${audited} sensitive ${audited === 1 ? 'action' : 'actions'} of this service ${audited === 1 ? 'writes' : 'write'} one`
  // Entries of other actions show that this service keeps an audit log.
  const severity = audited > 0 || otherActions > 0 ? { severity: 'P2' as const } : {}
  const message = (one: Linked<Endpoint>, more: number): string =>
    `${one.method} ${actionName(one)} ${more > 0 ? `and ${more} more sensitive ${more === 1 ? 'action' : 'actions'} write` : 'writes'} no audit entry, ${known}. There is no record of who did this and when.`
  const texts = {
    risk: 'When a customer or an auditor asks who did this and when, no record answers the question.',
    fix: 'Write an audit entry with the caller, the action, its target and the time.',
    // Where some actions write one, a function that the others call may write theirs.
    ...(audited > 0 && { stage: 'preview' as const }),
  }
  for (const one of added) {
    const at = writeOf(one)
    yield {
      ...gapAt(actOf(one) ?? one, { ...texts, ...severity, subject: `audit entry of ${one.subject}`, message: message(one, 0) }),
      ...(at && { at }),
    }
  }
  const [first, ...others] = missing.filter((one) => !added.includes(one))
  if (first)
    yield gapAt(first, {
      ...texts,
      subject: `audit log of ${unit || 'the service'}`,
      message: message(first, others.length),
      ...(others.length > 0 ? { evidence: [othersInWords(others)] } : {}),
    })
}
