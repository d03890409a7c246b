import { goJobs } from '#models/go/jobs'
import { workflowsIn } from '../../workflows/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Functions that a durable workflow engine replays, and values in them that differ on replay. */
export const workflows: Extractor = ({ module, emit, root }) => {
  if (!goJobs.hasWorkflows(module.text)) return
  for (const fact of workflowsIn({ ...codeOf(module), index: goJobs })) {
    if (fact.kind === 'workflow') root({ reach: 'job', handler: fact.handler })
    emit(fact)
  }
}
