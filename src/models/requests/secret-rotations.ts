/** How infrastructure code says that a secret or a key is replaced from time to time. */
export interface RotationModel {
  /** Where this comes from: version and document. */
  readonly source: string
  /** The secret or key, in words. */
  readonly title: string
  /** The attribute or the block that turns it on; absent if the resource itself does. */
  readonly by?: string
  /** With this value, it is off. */
  readonly off?: boolean
  /** The argument that names what the resource rotates. */
  readonly of?: string
  /** Arguments with which it cannot rotate. */
  readonly unless?: readonly string[]
}

/** By type of resource. */
export const rotationModels: ReadonlyMap<string, RotationModel> = new Map([
  [
    'aws_secretsmanager_secret_rotation',
    { source: 'AWS provider 6: aws_secretsmanager_secret_rotation', title: 'the secret', of: 'secret_id' },
  ],
  [
    'aws_kms_key',
    {
      source: 'AWS provider 6: aws_kms_key, for symmetric keys',
      title: 'the key',
      by: 'enable_key_rotation',
      off: false,
      unless: ['customer_master_key_spec', 'key_usage', 'key_spec'],
    },
  ],
  ['google_kms_crypto_key', { source: 'Google provider 7: google_kms_crypto_key', title: 'the key', by: 'rotation_period' }],
  ['google_secret_manager_secret', { source: 'Google provider 7: google_secret_manager_secret', title: 'the secret', by: 'rotation' }],
  ['azurerm_key_vault_key', { source: 'azurerm provider 4: azurerm_key_vault_key', title: 'the key', by: 'rotation_policy' }],
])

/** Types of resources whose rotation is another resource. */
export const rotatedResources: ReadonlySet<string> = new Set(['aws_secretsmanager_secret'])
