import { gapAt, rule } from '#model/rule'

/** Names whose values are as many as there are people, requests or texts. */
const unbounded =
  /^(user|customer|account|member|person|session|request|req|trace|span|order|invoice|payment|message|event|job|document|file|object|device|correlation|transaction)_?id$|^(id|uuid|guid|url|uri|full_?url|raw_?path|original_?url|email|ip|ip_?addr(ess)?|client_?ip|user_?agent|token|session|error_?message|err_?msg|stack|query|sql|timestamp)$/i

export const metricLabelUnbounded = rule({
  id: 'metric-label-unbounded',
  check: '3.5',
  alsoServes: ['3.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Metric label without a bound on its values',
  why: 'Each value of a label is a time series of its own, kept in memory here and in the metrics store. A label that names users or requests grows until the process or the store falls over, and with it the dashboards that would show why.',
  fix: 'Use labels with few values (route pattern, status class, kind of error); put the identifier into a log or a trace.',
  blindSpots: 'It goes by the declared names; a label that is called `kind` and carries user ids is not seen.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    for (const metric of system.facts('metric')) {
      if (metric.file.role !== 'production') continue
      for (const label of metric.labels)
        if (unbounded.test(label.name) && !(ofSchedule.test(metric.name) && /job|task/i.test(label.name)))
          yield gapAt(metric, {
            at: label.at,
            subject: `${metric.subject} ${label.name}`,
            message: `The label \`${label.name}\` of \`${metric.name || metric.type}\` has a value for each ${/url|uri|path/i.test(label.name) ? 'address that anyone calls' : 'one of them'}: the number of series has no bound.`,
          })
    }
  },
})

/** Jobs of a schedule are those that the code registers: as many as it has. */
const ofSchedule = /schedul|cron|periodic/i
