import type { Rule } from '#model/rule'
import { configurationKeyUndefined } from './configuration-key-undefined.ts'
import { dependencyCheckIgnored } from './dependency-check-ignored.ts'
import { startupCheckRemoved } from './startup-check-removed.ts'
import { environmentHostInCode } from './environment-host-in-code.ts'
import { secretWithKnownFallback } from './secret-with-known-fallback.ts'
import { rolloutStopsAllPods } from './rollout-stops-all-pods.ts'
import { deploymentSafeguardRemoved } from './deployment-safeguard-removed.ts'
import { rolloutNotVerified } from './rollout-not-verified.ts'
import { workloadWithoutReadinessProbe } from './workload-without-readiness-probe.ts'
import { requiredConfigurationNotValidated } from './required-configuration-not-validated.ts'
import { numericEnvironmentUnvalidated } from './numeric-environment-unvalidated.ts'
import { readinessCheckRemoved } from './readiness-check-removed.ts'
import { healthEndpointRemoved } from './health-endpoint-removed.ts'
import { implicitConfigurationDefault } from './implicit-configuration-default.ts'
import { namedPortUndefined } from './named-port-undefined.ts'
import { networkCallAtImport } from './network-call-at-import.ts'
import { optionalDependencyStopsStartup } from './optional-dependency-stops-startup.ts'
import { startupWaitsForNetwork } from './startup-waits-for-network.ts'
import { swallowedStartupFailure } from './swallowed-startup-failure.ts'
import { hiddenStartupWork } from './hidden-startup-work.ts'
import { setupOnFirstUse } from './setup-on-first-use.ts'
import { startupConnectionRemoved } from './startup-connection-removed.ts'

export const deployability: readonly Rule[] = [
  workloadWithoutReadinessProbe,
  rolloutNotVerified,
  healthEndpointRemoved,
  readinessCheckRemoved,
  deploymentSafeguardRemoved,
  requiredConfigurationNotValidated,
  numericEnvironmentUnvalidated,
  implicitConfigurationDefault,
  networkCallAtImport,
  swallowedStartupFailure,
  optionalDependencyStopsStartup,
  startupWaitsForNetwork,
  rolloutStopsAllPods,
  secretWithKnownFallback,
  environmentHostInCode,
  startupCheckRemoved,
  dependencyCheckIgnored,
  hiddenStartupWork,
  setupOnFirstUse,
  startupConnectionRemoved,
  configurationKeyUndefined,
  namedPortUndefined,
]
