import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'
import { recordingsOf } from '#system/observability/recordings'

/** Label names with one value per user, request or text. */
const unbounded =
  /^(user|customer|account|member|person|session|request|req|trace|span|order|invoice|payment|message|event|job|document|file|object|device|correlation|transaction)_?id$|^(id|uuid|guid|url|uri|full_?url|raw_?path|original_?url|email|ip|ip_?addr(ess)?|client_?ip|user_?agent|token|session|error_?message|err_?msg|stack|query|sql|timestamp)$/i

/** A route with a parameter, as the frameworks of a language write it. */
const patterns = { typescript: '/orders/:id', python: '/orders/{id}', go: '/orders/{id}', java: '/orders/{id}' }

export const metricLabelUnbounded = rule({
  id: 'metric-label-unbounded',
  check: '3.5',
  alsoServes: ['3.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Unbounded metric label',
  why: 'Every series takes memory in this process and in the metrics store. The total grows until the process or the store runs out of memory. Dashboards and alerts then fail too.',
  fix: 'Remove the label, or replace it with one that has few values. Put the value itself into a log entry or a trace attribute.',
  blindSpots:
    'Judges labels by their names, and values by what they are: the address of a request, or the name of an id. Does not follow a value through variables.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const metric of system.facts('metric')) {
      if (metric.file.role !== 'production') continue
      for (const label of metric.labels)
        if (unbounded.test(label.name) && !(ofSchedule.test(metric.name) && /job|task/i.test(label.name)))
          yield gapAt(metric, {
            at: label.at,
            subject: `${metric.subject} ${label.name}`,
            fix: /url|uri|path/i.test(label.name)
              ? `Replace \`${label.name}\` with the pattern of the route, such as \`${inLanguage(metric.at.path, patterns) ?? '/orders/:id'}\`.`
              : `Remove the label \`${label.name}\`, and put its value into a log entry or a trace attribute.`,
            message: `The label \`${label.name}\` of \`${metric.name || metric.type}\` ${/url|uri|path/i.test(label.name) ? 'creates a time series for every address that clients request' : 'appears to create a time series for every distinct value'}. The number of series is unbounded, and memory use grows with it.`,
          })
    }
    const named = new Set(
      system
        .facts('metric')
        .flatMap(({ held, labels }) => (held !== undefined && labels.some(({ name }) => unbounded.test(name)) ? [held] : [])),
    )
    for (const recording of recordingsOf(system)) {
      const { unbounded: value, signal, file } = recording
      if (!value || file.role !== 'production' || named.has(signal)) continue
      yield gapAt(recording, {
        at: value.at,
        subject: `${signal} ${value.by}`,
        fix: value.isAddress
          ? `Replace \`${value.by}\` with the pattern of the route, such as \`${inLanguage(recording.at.path, patterns) ?? '/orders/:id'}\`.`
          : `Remove the label, and put \`${value.by}\` into a log entry or a trace attribute.`,
        message: `\`${value.by}\` is the value of a label of \`${signal}\`. It creates a time series for every ${value.isAddress ? 'address that clients request' : 'distinct value'}, so their number is unbounded, and memory use grows with it.`,
      })
    }
  },
})

/** Scheduled jobs are registered in code, so their number is fixed. */
const ofSchedule = /schedul|cron|periodic/i
