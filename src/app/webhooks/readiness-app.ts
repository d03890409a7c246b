import { createHash } from 'node:crypto'
import type { ApplicationFunction } from 'probot'
import { mergeGroupName, pullRequestName, type Job } from '#model/job'
import type { Accepted, Delivery } from '#store/open-store'
import { handledEvents, jobsOfEvent, type EventSettings } from './jobs-of-event.ts'

export interface ReadinessAppPorts {
  accept(delivery: Delivery, jobs: readonly Job[]): Promise<Accepted>
  /** Notifies a running review of this pull request or merge group that an event has overtaken it. */
  overtake(pullRequest: string): void
}

/**
 * The App for Probot: one handler, which only stores the delivery and its jobs. Its errors reach the caller that passed the delivery in
 * (see `receive-webhook.ts`), and so GitHub.
 */
export const createReadinessApp =
  (settings: EventSettings, ports: ReadinessAppPorts): ApplicationFunction =>
  (probot) => {
    probot.on([...handledEvents], async ({ id, name, payload, log }) => {
      const jobs = jobsOfEvent(name, payload, settings)
      if (jobs.length === 0) return
      const { duplicate, jobIds } = await ports.accept({ id, event: name, bodyDigest: digestOf(payload) }, jobs)
      log.info({ deliveryId: id, event: name, duplicate, jobs: jobs.map(({ kind }) => kind), jobIds }, 'Delivery accepted')
      if (duplicate) return
      for (const job of jobs) {
        if (job.kind === 'review') ports.overtake(pullRequestName(job.data))
        if (job.kind === 'merge-group' && 'action' in payload && payload.action === 'destroyed') ports.overtake(mergeGroupName(job.data))
      }
    })
  }

/** A digest of the parsed body. Equal bodies have equal digests, and without the secret no other body can be signed. */
const digestOf = (payload: object): string => createHash('sha256').update(JSON.stringify(payload)).digest('hex')
