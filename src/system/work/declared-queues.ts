import { posix } from 'node:path'
import type { BatchSource, DeclaredQueue, QueueMention } from '#model/facts/work/declared-queue'
import type { GatewayCall, PlatformFunction } from '#model/facts/documents/infrastructure'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { isBesideProduction } from '#link/units/environment-of'
import { isForProduction } from '../deployment/deployments.ts'
import { mayName } from '../settings/module-references.ts'
import { folderOf, isApplied, scopesOf, type Scope } from '../settings/module-scopes.ts'
import { outcomesIn } from '../settings/setting-outcomes.ts'
import { stepNames } from '#models/naming/kinds/step-names'
import { hasWord, wordsOf } from '#models/naming/words'

const isTerraform = ({ file }: Linked<BatchSource | DeclaredQueue | GatewayCall>): boolean => file.language === 'terraform'

/** Whether a template of AWS or a module of Terraform is for production. */
export const isDeployed = (system: System, fact: Linked<BatchSource | DeclaredQueue | GatewayCall>): boolean =>
  isTerraform(fact) ? isApplied(system, fact) : isForProduction(fact)

const areTogether = (
  one: Linked<BatchSource | DeclaredQueue | PlatformFunction>,
  other: { readonly at: { readonly path: string } },
): boolean =>
  one.file.language === 'terraform' ? posix.dirname(one.at.path) === posix.dirname(other.at.path) : one.at.path === other.at.path

/** A template connects its own queues and those of the texts that it takes in; another text of it may name where their failed messages go. */
const isOfTemplate = (queue: Linked<DeclaredQueue>, one: Linked<BatchSource> | Linked<QueueMention>): boolean => {
  if (one.kind === 'queue-mention') return one.file.unit === queue.file.unit
  const folder = posix.dirname(one.at.path)
  return one.at.path === queue.at.path || (one.parts ?? []).some((part) => posix.join(folder, part) === queue.at.path)
}

/** What the text of a queue and the other texts of its module say about it. */
export interface QueueRole {
  readonly isDeadLetter: boolean
  readonly isConsumed: boolean
  /** Where its failed messages go. */
  readonly redrive?: Span & { readonly path?: string }
}

export const roleOfQueue = (system: System, queue: Linked<DeclaredQueue>): QueueRole => {
  const names = (address: string | undefined, reference: string | undefined, one: Linked<BatchSource> | Linked<QueueMention>): boolean =>
    reference !== undefined &&
    address !== undefined &&
    (isTerraform(queue)
      ? mayName(system, one.at.path, reference, { path: queue.at.path, address })
      : reference === address && isOfTemplate(queue, one))
  const isMeant = (reference: string | undefined, one: Linked<BatchSource> | Linked<QueueMention>): boolean =>
    names(queue.address, reference, one)
  const mentions = system.facts('queue-mention').filter((one) => isMeant(one.address, one))
  const redrive = queue.redrive ?? mentions.find((one) => one.as === 'redrive')?.at
  return {
    isDeadLetter:
      queue.isDeadLetter === true ||
      mentions.some((one) => one.as === 'dead-letter') ||
      system.facts('queue-mention').some((one) => one.as === 'dead-letter' && names(queue.from, one.address, one)),
    isConsumed: queue.isConsumed === true || system.facts('batch-source').some((one) => isMeant(one.queue, one)),
    ...(redrive && { redrive }),
  }
}

/** A queue of the same kind, declared in the same module, whose failed messages go to another one. */
export const siblingWithRedrive = (system: System, queue: Linked<DeclaredQueue>): Linked<DeclaredQueue> | undefined => {
  if (!isTerraform(queue) || hasWord(queue.name, stepNames.failed) || wordsOf(queue.name).some((word) => stepNames.dead.has(word)))
    return undefined
  return system
    .facts('declared-queue')
    .find((one) => one !== queue && one.option === queue.option && one.redrive !== undefined && areTogether(one, queue))
}

/** A queue whose messages a function takes that may run for longer than they stay hidden. */
export interface ShortVisibility {
  readonly queue: Linked<DeclaredQueue>
  readonly handler: Linked<PlatformFunction>
  readonly visibility: number
  readonly timeout: number
}

/** The greatest and the least number that a setting may be; undefined if the text does not decide. */
const numbersOf = (
  system: System,
  scope: Scope,
  setting: DeclaredQueue['visibility'],
  byDefault: number,
): readonly number[] | undefined => {
  const outcomes = outcomesIn(system, scope, setting ?? { state: 'absent' })
  const numbers = outcomes.map((outcome) => (outcome.state === 'unknown' ? Number.NaN : Number(outcome.value ?? byDefault)))
  return numbers.length === 0 || numbers.some((one) => Number.isNaN(one)) ? undefined : numbers
}

/** Queues that deliver a message again while a function still works on it. */
export function* shortVisibilities(system: System): Iterable<ShortVisibility> {
  for (const source of system.facts('batch-source')) {
    if (source.queue === undefined || source.handler === undefined || !isDeployed(system, source)) continue
    if (isBesideProduction(source.at.path)) continue
    const [queue, ...otherQueues] = system.facts('declared-queue').filter((one) => one.address === source.queue && areTogether(one, source))
    const [handler, ...others] = system
      .facts('platform-function')
      .filter((one) => one.address === source.handler && areTogether(one, source))
    if (!queue || !handler || otherQueues.length > 0 || others.length > 0) continue
    for (const scope of scopesOf(system, folderOf(source.at.path))) {
      const hidden = numbersOf(system, scope, queue.visibility, queue.defaultVisibility ?? 30)
      const allowed = numbersOf(system, scope, handler.timeout, handler.defaultTimeout)
      if (!hidden || !allowed) continue
      // Several files of values cannot be paired: only what holds for every pair counts.
      const [visibility, timeout] = [Math.max(...hidden), Math.min(...allowed)]
      if (visibility >= timeout) continue
      yield { queue, handler, visibility, timeout }
      break
    }
  }
}
