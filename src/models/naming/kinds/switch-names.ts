const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words of what holds feature flags, of calls that ask one, and of settings that turn a feature on and off. */
export const switchNames = {
  /** Flags, their services and libraries. */
  holders: words(
    'flag flags feature features toggle toggles switch switches switched killswitch killswitches unleash launchdarkly ldclient waffle flipper ' +
      'flagsmith openfeature growthbook statsig togglz ff4j posthog split optimizely configcat flagd experiment experiments',
  ),
  /** Words of calls that ask. */
  asks: words(
    'is on enabled active check has evaluate variation value allows allowed treatment get flag feature toggle switch boolean bool isenabled',
  ),
  /** Calls of flag services that need no other word. */
  alone: words('boolvariation boolvariationctx booleanvalue getbooleanvalue booleanvaluedetails isfeatureenabled variation boolean'),
  /** Words of settings and variables that turn something on or off. */
  settings: words('enabled enable disabled disable feature flag toggle killswitch switch paused'),
  /** The condition holds while the feature is off. */
  off: words('disabled disable killswitch kill paused pause maintenance off'),
  /** What such settings are members of. */
  configuration: words(
    'settings setting config conf configuration env environment options properties props flags features toggles switches app',
  ),
  /** Settings of these turn off no feature of the service. */
  others: words(
    'tls ssl debug verbose log logs logging logger cache caching metric metrics trace tracing sentry otel telemetry proxy cors color colors ' +
      'colour test tests testing dev mock docs swagger profiling pprof mtls auth autocommit',
  ),
} as const
