import type { ConfigProblem, ConfigText } from '#config/read-config'

/**
 * Hides secrets of these files in the problems of settings, such as a token pasted as a value or a key. Values that look generated are
 * hidden too, because no setting has one.
 */
export const problemsWithoutSecrets = async <Problem extends Pick<ConfigProblem, 'message'>>(
  problems: readonly Problem[],
  files: readonly ConfigText[],
): Promise<Problem[]> => {
  if (problems.length === 0) return []
  // Loaded only here: the recognisers take a while, and settings seldom have a problem.
  const { hideSecrets } = await import('#facts/secrets/hide-secrets')
  const mask = hideSecrets(files.map((file) => ({ ...file, anyGenerated: true })))
  return problems.map((problem) => (mask ? { ...problem, message: mask.text(problem.message) } : problem))
}
