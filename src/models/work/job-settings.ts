import type { JobSetting } from '#model/facts/work/job-setting'

/** Settings of a library that decide what becomes of jobs and messages. */
interface JobSettingRow extends Pick<JobSetting, 'setting' | 'library'> {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Keys in files of settings. */
  readonly keys: readonly string[]
  /** Members that set the same in code. */
  readonly setters?: readonly string[]
  readonly unsafe: readonly string[]
  readonly byHand?: readonly string[]
}

const ofListeners = (name: string): readonly string[] =>
  ['simple', 'direct'].map((container) => `spring.rabbitmq.listener.${container}.${name}`)

const rows: readonly JobSettingRow[] = [
  {
    source: 'Spring AMQP 3.2, defaultRequeueRejected: true by default; "messages rejected because the listener threw an exception"',
    setting: 'requeue',
    library: 'RabbitMQ',
    keys: ofListeners('default-requeue-rejected'),
    setters: ['setDefaultRequeueRejected'],
    unsafe: ['true'],
  },
  {
    source: 'Spring AMQP 3.2, acknowledgeMode: "NONE: No acks are sent … RabbitMQ calls this autoack"',
    setting: 'acknowledgement',
    library: 'RabbitMQ',
    keys: ofListeners('acknowledge-mode'),
    setters: ['setAcknowledgeMode'],
    unsafe: ['none'],
    byHand: ['manual'],
  },
  {
    source: 'Spring Boot 3.5, spring.rabbitmq.listener.simple.retry.enabled: false by default; rejects without requeue after max-attempts',
    setting: 'listener-retry',
    library: 'RabbitMQ',
    keys: ofListeners('retry.enabled'),
    setters: ['setAdviceChain'],
    unsafe: ['false'],
  },
  {
    source:
      'Spring 6.2, AbstractMessageListenerContainer: AUTO_ACKNOWLEDGE without a transaction acknowledges before the listener in a DefaultMessageListenerContainer',
    setting: 'session',
    library: 'JMS',
    keys: ['spring.jms.listener.session.transacted'],
    setters: ['setSessionTransacted', 'setSessionAcknowledgeMode', 'setTransactionManager'],
    unsafe: ['false', 'auto_acknowledge', 'dups_ok_acknowledge'],
  },
  {
    source:
      'Spring Boot 3.5, spring.quartz.job-store-type: memory by default; Quartz 2.5, RAMJobStore; Quarkus 3, quarkus.quartz.store-type',
    setting: 'job-store',
    library: '',
    keys: ['spring.quartz.job-store-type', 'quarkus.quartz.store-type'],
    unsafe: ['memory', 'ram'],
  },
  {
    source: 'Quartz 2.5, JDBC-JobStore Clustering: isClustered is false by default; Quarkus 3, quarkus.quartz.clustered',
    setting: 'cluster',
    library: '',
    keys: ['spring.quartz.properties.org.quartz.jobStore.isClustered', 'org.quartz.jobStore.isClustered', 'quarkus.quartz.clustered'],
    unsafe: ['false'],
  },
]

/** Starts of the keys of a scheduler. */
export const schedulerKeys = ['spring.quartz.', 'org.quartz.', 'quarkus.quartz.'] as const

/** Spring reads a key with and without hyphens and capitals (Spring Boot 3.5, Relaxed Binding). */
const relaxed = (key: string): string => key.replaceAll('-', '').toLowerCase()

const byKey: ReadonlyMap<string, JobSettingRow> = new Map(rows.flatMap((row) => row.keys.map((key) => [relaxed(key), row])))
const bySetter: ReadonlyMap<string, JobSettingRow> = new Map(rows.flatMap((row) => (row.setters ?? []).map((setter) => [setter, row])))

export const jobSettingAt = (key: string): JobSettingRow | undefined => byKey.get(relaxed(key))
export const jobSettingBy = (setter: string): JobSettingRow | undefined => bySetter.get(setter)

/** What a value means. One that the text does not decide counts as safe. */
export const meaningOf = ({ unsafe, byHand = [] }: JobSettingRow, value: string): JobSetting['is'] => {
  const word = value.toLowerCase()
  if (unsafe.includes(word)) return 'unsafe'
  return byHand.includes(word) ? 'by-hand' : 'safe'
}
