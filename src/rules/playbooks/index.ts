import type { Rule } from '#model/rule'
import { codeownersBroken } from './codeowners-broken.ts'
import { consumerWithoutReprocessingNotes } from './consumer-without-reprocessing-notes.ts'
import { featureSwitchRemoved } from './feature-switch-removed.ts'
import { operatingNotesRemoved } from './operating-notes-removed.ts'
import { operatingNotesWithoutSteps } from './operating-notes-without-steps.ts'
import { ownerNotNamed } from './owner-not-named.ts'
import { ownerRemoved } from './owner-removed.ts'
import { runbookLinkBroken } from './runbook-link-broken.ts'
import { runbookStepBroken } from './runbook-step-broken.ts'
import { runbookLacksSectionOfSiblings } from './runbook-lacks-section-of-siblings.ts'
import { serviceWithoutOwner } from './service-without-owner.ts'
import { deploymentWithoutRollbackNotes } from './deployment-without-rollback-notes.ts'
import { scheduleWithoutInspectionNotes } from './schedule-without-inspection-notes.ts'
import { featureWithoutSwitch } from './feature-without-switch.ts'
import { imageWithoutVersion } from './image-without-version.ts'

export const playbooks: readonly Rule[] = [
  serviceWithoutOwner,
  codeownersBroken,
  runbookLinkBroken,
  runbookStepBroken,
  operatingNotesRemoved,
  operatingNotesWithoutSteps,
  runbookLacksSectionOfSiblings,
  ownerNotNamed,
  ownerRemoved,
  featureSwitchRemoved,
  consumerWithoutReprocessingNotes,
  featureWithoutSwitch,
  deploymentWithoutRollbackNotes,
  scheduleWithoutInspectionNotes,
  imageWithoutVersion,
]
