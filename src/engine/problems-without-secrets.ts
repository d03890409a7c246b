import type { ConfigProblem, ConfigText } from '#config/read-config'

/**
 * Problems of settings in whose sentences no piece of a secret of these files stands, such as a token pasted as a value or a key. A value
 * that looks generated is hidden as well: a setting has none.
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
