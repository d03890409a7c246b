/** An error of the engine in one line, without what follows the message. */
export interface EngineError {
  readonly code: string
  readonly message: string
}

const longest = 300

/** The message and SQLSTATE of what a statement threw. */
export const engineError = (error: unknown): EngineError => {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const line = message.replaceAll(/\s+/g, ' ').trim()
  return { code, message: line.length > longest ? `${line.slice(0, longest)}…` : line }
}

/** The engine lacks something, or forbids it to migrations here: no proof against the step. */
export const isOurs = ({ code, message }: EngineError): boolean =>
  code === '42501' ||
  code === '0A000' ||
  code.startsWith('53') ||
  code.startsWith('58') ||
  code.startsWith('XX') ||
  code === '' ||
  /^extension /.test(message)
