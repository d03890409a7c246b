import { gapAt, rule } from '#model/rule'
import { uploadedCredentials } from '#system/pipelines/stored-credentials'

export const credentialsInArtifact = rule({
  id: 'credentials-in-artifact',
  check: '2.2',
  severity: 'P2',
  stage: 'preview',
  title: 'Artifact contains the credentials of the checkout',
  why: 'The checkout stores its token in `.git/config`. Everyone who can download the artifact can read it, and use it while the job runs.',
  fix: 'Set `persist-credentials: false` on the checkout, or upload only the folder with the results.',
  blindSpots: 'Only for actions/checkout before version 6, and for uploads that contain hidden files.',
  languages: ['actions'],
  *judge(system) {
    for (const { file, run, checkout, upload, secret } of uploadedCredentials(system))
      yield gapAt(file, {
        at: upload.uses?.at ?? upload.at,
        subject: `job ${run.job.key} uploads credentials`,
        ...(secret !== undefined && { severity: 'P1' as const }),
        message: `This uploads the whole checkout of line ${checkout.at.startLine} with \`.git/config\`, which holds ${secret === undefined ? 'the token of the job' : `the secret \`${secret}\``}. Anyone who can download the artifact can use it.`,
      })
  },
})
