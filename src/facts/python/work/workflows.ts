import { pythonJobs } from '#models/python/jobs'
import { workflowsIn } from '../../workflows/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Functions that a durable workflow engine replays, and values in them that differ on replay. */
export const workflows: Extractor = ({ module, emit, root }) => {
  if (!pythonJobs.hasWorkflows(module.text)) return
  for (const fact of workflowsIn({ ...codeOf(module), index: pythonJobs })) {
    if (fact.kind === 'workflow') root({ reach: 'job', handler: fact.handler })
    emit(fact)
  }
}
