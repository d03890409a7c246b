import type { YamlValue } from '#languages/yaml/documents'
import type { SecretRotation } from '#model/facts/documents/infrastructure'

/** No interval: `0`, `0s`, `0h0m0s`. */
const isNever = (interval: string): boolean => /^(0[smh]?)+$/.test(interval)

/**
 * Whether an object fetches a secret again, or makes a new key: an ExternalSecret of External Secrets 0.20, a Certificate of cert-manager 1.19. An
 * ExternalSecret that generates its value would make a new one each time.
 */
export const rotationOf = (object: YamlValue, kind: string, name: string): SecretRotation | undefined => {
  const spec = object.at('spec')
  if (kind === 'ExternalSecret') {
    const isGenerated = (spec?.at('dataFrom')?.items() ?? []).some((item) => item.at('sourceRef')?.entry('generatorRef') !== undefined)
    const policy = spec?.entry('refreshPolicy')
    const interval = spec?.entry('refreshInterval')
    const isOnce = policy?.value.text === 'CreatedOnce'
    if (isGenerated || policy?.value.text === 'OnChange') return undefined
    const entry = isOnce ? policy : interval
    return {
      kind: 'secret-rotation',
      at: entry?.span ?? object.span,
      within: '',
      subject: `rotation of ${kind}/${name}`,
      address: `${kind}/${name}`,
      title: `the Secret of \`${name}\``,
      by: entry?.key ?? 'refreshInterval',
      state: isOnce || (interval?.value.text !== undefined && isNever(interval.value.text)) ? 'off' : 'on',
      ...(entry ? { isWritten: true } : {}),
      isFetched: true,
    }
  }
  const rotates = kind === 'Certificate' ? spec?.at('privateKey')?.entry('rotationPolicy') : undefined
  if (!rotates) return undefined
  return {
    kind: 'secret-rotation',
    at: rotates.span,
    within: '',
    subject: `rotation of ${kind}/${name}`,
    address: `${kind}/${name}`,
    title: `the private key of \`${name}\``,
    by: 'rotationPolicy',
    isWritten: true,
    state: rotates.value.text === 'Always' ? 'on' : rotates.value.text === 'Never' ? 'off' : 'unknown',
  }
}
