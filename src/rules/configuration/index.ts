import { secretPrintedByWorkflow } from './secret-printed-by-workflow.ts'
import { credentialsInArtifact } from './credentials-in-artifact.ts'
import type { Rule } from '#model/rule'
import { testEnvironmentUsesProduction } from './test-environment-uses-production.ts'
import { liveByDefault } from './live-by-default.ts'
import { keyRotationRemoved } from './key-rotation-removed.ts'
import { settingReadPastValidation } from './setting-read-past-validation.ts'
import { environmentSwitchInCode } from './environment-switch-in-code.ts'
import { secretRotationTurnedOff } from './secret-rotation-turned-off.ts'
import { secretRotationNotDescribed } from './secret-rotation-not-described.ts'
import { developmentModeInImage } from './development-mode-in-image.ts'
import { envFileBakedIntoImage } from './env-file-baked-into-image.ts'
import { secretInImageOrManifest } from './secret-in-image-or-manifest.ts'
import { redactionRemoved } from './redaction-removed.ts'
import { hardcodedSecret } from './hardcoded-secret.ts'
import { productionGuardRemoved } from './production-guard-removed.ts'

export const configuration: readonly Rule[] = [
  hardcodedSecret,
  secretInImageOrManifest,
  envFileBakedIntoImage,
  developmentModeInImage,
  redactionRemoved,
  secretRotationNotDescribed,
  secretRotationTurnedOff,
  environmentSwitchInCode,
  testEnvironmentUsesProduction,
  liveByDefault,
  keyRotationRemoved,
  settingReadPastValidation,
  secretPrintedByWorkflow,
  credentialsInArtifact,
  productionGuardRemoved,
]
