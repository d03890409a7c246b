import type { Rule } from '#model/rule'
import { configurationKeyUndefined } from './configuration-key-undefined.ts'
import { configurationObjectUndefined } from './configuration-object-undefined.ts'
import { requiredVariableNotSet } from './required-variable-not-set.ts'
import { probePathUnserved } from './probe-path-unserved.ts'
import { imageOverrideUnmatched } from './image-override-unmatched.ts'
import { kustomizationEntryMissing } from './kustomization-entry-missing.ts'
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
import { trafficToNothing } from './traffic-to-nothing.ts'
import { networkCallAtImport } from './network-call-at-import.ts'
import { optionalDependencyStopsStartup } from './optional-dependency-stops-startup.ts'
import { startupWaitsForNetwork } from './startup-waits-for-network.ts'
import { swallowedStartupFailure } from './swallowed-startup-failure.ts'
import { hiddenStartupWork } from './hidden-startup-work.ts'
import { setupOnFirstUse } from './setup-on-first-use.ts'
import { startupConnectionRemoved } from './startup-connection-removed.ts'
import { livenessProbeTooStrict } from './liveness-probe-too-strict.ts'
import { replicasSetBesideAutoscaler } from './replicas-set-beside-autoscaler.ts'
import { serviceStaysDownAfterCrash } from './service-stays-down-after-crash.ts'

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
  livenessProbeTooStrict,
  replicasSetBesideAutoscaler,
  serviceStaysDownAfterCrash,
  trafficToNothing,
  configurationObjectUndefined,
  requiredVariableNotSet,
  probePathUnserved,
  kustomizationEntryMissing,
  imageOverrideUnmatched,
]
