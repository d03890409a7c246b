/** A setting of a store, at a path of blocks and the name of an argument. */
export interface StoreSettingModel {
  readonly path: readonly string[]
  readonly safeguard: 'backups' | 'deletion protection' | 'final snapshot' | 'old versions' | 'objects'
  /** The values with which it is on: a number above zero, or one of these. */
  readonly on: 'above zero' | readonly (string | boolean)[]
  /** Whether it is on when the text does not set it; absent if the documentation does not settle that. */
  readonly byDefault?: boolean
}

/** A resource of Terraform that stores data. */
export interface StoreModel {
  /** Where this comes from: provider, version and page. */
  readonly source: string
  readonly resource: string
  readonly title: string
  readonly settings: readonly StoreSettingModel[]
  /** Deleting it loses its data and its automated backups, unless a final snapshot is made. */
  readonly isGoneOnceDeleted?: true
  /** Arguments that make it a copy of another store, or that restore it from one and take over its settings. */
  readonly copies?: readonly string[]
  /** Arguments that say that its content expires or serves only a tool. */
  readonly passing?: readonly { readonly path: readonly string[]; readonly values?: readonly (string | boolean)[] }[]
  /** Arguments whose change replaces it ("Forces new resource"). */
  readonly identity: readonly string[]
}

const rds = {
  deletion: { path: ['deletion_protection'], safeguard: 'deletion protection', on: [true], byDefault: false },
  final: { path: ['skip_final_snapshot'], safeguard: 'final snapshot', on: [false], byDefault: true },
} as const

const cluster = {
  settings: [{ path: ['backup_retention_period'], safeguard: 'backups', on: 'above zero', byDefault: true }, rds.deletion, rds.final],
  isGoneOnceDeleted: true,
  copies: ['snapshot_identifier', 'replication_source_identifier', 'global_cluster_identifier', 'restore_to_point_in_time'],
} as const satisfies Partial<StoreModel>

const stores: readonly StoreModel[] = [
  {
    // "Default is 0", "Default is false" for both others; without a snapshot, RDS deletes automated backups with the instance
    // (delete_automated_backups: "Default is true").
    source: 'Terraform AWS provider 6, aws_db_instance; Amazon RDS User Guide, Deleting a DB instance',
    resource: 'aws_db_instance',
    title: 'RDS instance',
    settings: [{ path: ['backup_retention_period'], safeguard: 'backups', on: 'above zero', byDefault: false }, rds.deletion, rds.final],
    isGoneOnceDeleted: true,
    copies: ['replicate_source_db', 'snapshot_identifier', 'restore_to_point_in_time', 's3_import'],
    identity: ['username', 'db_name', 'storage_encrypted', 'kms_key_id', 'character_set_name', 'timezone'],
  },
  {
    source: 'Terraform AWS provider 6, aws_rds_cluster: "Default 1", "Default is false"; deletes its automated backups by default',
    resource: 'aws_rds_cluster',
    title: 'Aurora cluster',
    ...cluster,
    identity: ['cluster_identifier', 'database_name', 'master_username', 'storage_encrypted', 'kms_key_id'],
  },
  {
    source: 'Terraform AWS provider 6, aws_docdb_cluster: "Default 1", "Default is false"',
    resource: 'aws_docdb_cluster',
    title: 'DocumentDB cluster',
    ...cluster,
    identity: ['cluster_identifier', 'master_username', 'storage_encrypted', 'kms_key_id'],
  },
  {
    source: 'Terraform AWS provider 6, aws_neptune_cluster: "Default 1", "Default is false"',
    resource: 'aws_neptune_cluster',
    title: 'Neptune cluster',
    ...cluster,
    identity: ['cluster_identifier', 'storage_encrypted', 'kms_key_arn'],
  },
  {
    source:
      'Terraform AWS provider 6, aws_redshift_cluster: automated_snapshot_retention_period "Default is 1", skip_final_snapshot "Default is false"',
    resource: 'aws_redshift_cluster',
    title: 'Redshift cluster',
    settings: [{ path: ['automated_snapshot_retention_period'], safeguard: 'backups', on: 'above zero', byDefault: true }, rds.final],
    isGoneOnceDeleted: true,
    copies: ['snapshot_identifier', 'snapshot_arn'],
    identity: ['cluster_identifier', 'database_name', 'master_username'],
  },
  {
    // Without the block, "this defaults to false". With it, DynamoDB keeps a backup of a deleted table for 35 days.
    source: 'Terraform AWS provider 6, aws_dynamodb_table; Amazon DynamoDB API, BackupDetails (BackupType SYSTEM)',
    resource: 'aws_dynamodb_table',
    title: 'DynamoDB table',
    settings: [
      { path: ['point_in_time_recovery', 'enabled'], safeguard: 'backups', on: [true], byDefault: false },
      { path: ['deletion_protection_enabled'], safeguard: 'deletion protection', on: [true], byDefault: false },
    ],
    copies: ['restore_source_name', 'restore_source_table_arn', 'replica'],
    passing: [
      { path: ['ttl', 'enabled'], values: [true] },
      { path: ['hash_key'], values: ['LockID'] },
    ],
    identity: ['name', 'hash_key', 'range_key'],
  },
  {
    source: 'Terraform AWS provider 6, aws_s3_bucket: force_destroy, "Default: false"',
    resource: 'aws_s3_bucket',
    title: 'S3 bucket',
    settings: [
      { path: ['force_destroy'], safeguard: 'objects', on: [false], byDefault: true },
      { path: ['versioning', 'enabled'], safeguard: 'old versions', on: [true], byDefault: false },
    ],
    identity: [],
  },
  {
    source: 'Terraform AWS provider 6, aws_s3_bucket_versioning: status is Enabled, Suspended or Disabled',
    resource: 'aws_s3_bucket_versioning',
    title: 'versioning of the S3 bucket',
    settings: [{ path: ['versioning_configuration', 'status'], safeguard: 'old versions', on: ['Enabled'], byDefault: false }],
    identity: [],
  },
  {
    // Deletes the instance's automated backups unless they are set to be retained. Without a block, whether backups are on depends on the edition.
    source: 'Terraform Google provider 7, google_sql_database_instance: deletion_protection, "Defaults to true"',
    resource: 'google_sql_database_instance',
    title: 'Cloud SQL instance',
    settings: [
      { path: ['settings', 'backup_configuration', 'enabled'], safeguard: 'backups', on: [true] },
      { path: ['deletion_protection'], safeguard: 'deletion protection', on: [true], byDefault: true },
      { path: ['settings', 'deletion_protection_enabled'], safeguard: 'deletion protection', on: [true], byDefault: false },
      { path: ['settings', 'retain_backups_on_delete'], safeguard: 'final snapshot', on: [true], byDefault: false },
      { path: ['settings', 'final_backup_config', 'enabled'], safeguard: 'final snapshot', on: [true], byDefault: false },
    ],
    isGoneOnceDeleted: true,
    copies: ['master_instance_name', 'clone', 'restore_backup_context'],
    identity: ['name', 'region', 'master_instance_name'],
  },
  {
    source: 'Terraform Google provider 7, google_spanner_database: deletion_protection, "Defaults to true"',
    resource: 'google_spanner_database',
    title: 'Spanner database',
    settings: [{ path: ['deletion_protection'], safeguard: 'deletion protection', on: [true], byDefault: true }],
    isGoneOnceDeleted: true,
    identity: ['name', 'instance'],
  },
  {
    source: 'Terraform Google provider 7, google_storage_bucket: force_destroy, "Default: false"; versioning.enabled',
    resource: 'google_storage_bucket',
    title: 'Cloud Storage bucket',
    settings: [
      { path: ['force_destroy'], safeguard: 'objects', on: [false], byDefault: true },
      { path: ['versioning', 'enabled'], safeguard: 'old versions', on: [true], byDefault: false },
    ],
    identity: [],
  },
  // Azure always makes backups of these, and has no setting that forbids deleting them: only `prevent_destroy` and locks do.
  ...[
    ['azurerm_postgresql_flexible_server', 'PostgreSQL server', 'name', 'location', 'administrator_login'],
    ['azurerm_mysql_flexible_server', 'MySQL server', 'name', 'location', 'administrator_login'],
    ['azurerm_mssql_database', 'SQL database', 'name', 'server_id', 'collation'],
    ['azurerm_cosmosdb_account', 'Cosmos DB account', 'name', 'kind'],
  ].map(([resource = '', title = '', ...identity]): StoreModel => ({
    source: `Terraform AzureRM provider 4, ${resource}: "Changing this forces a new resource to be created"`,
    resource,
    title,
    settings: [],
    identity,
  })),
  {
    source: 'Terraform AzureRM provider 4, azurerm_storage_account: blob_properties.versioning_enabled, "Default to false"',
    resource: 'azurerm_storage_account',
    title: 'storage account',
    settings: [{ path: ['blob_properties', 'versioning_enabled'], safeguard: 'old versions', on: [true], byDefault: false }],
    identity: [],
  },
]

/** Resources that store data, by their type in Terraform. */
export const storeModels: ReadonlyMap<string, StoreModel> = new Map(stores.map((one) => [one.resource, one]))

/** Resources that make backups of other resources: which ones, their selections and tags decide. */
export const backupPlans: ReadonlySet<string> = new Set(['aws_backup_selection', 'aws_backup_plan', 'aws_dlm_lifecycle_policy'])
