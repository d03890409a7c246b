/** A service that runs containers, as Terraform declares it. */
export interface ContainerServiceModel {
  readonly source: string
  /** In words. */
  readonly title: string
  /** The blocks around its containers, from the outside. */
  readonly path: readonly string[]
}

/** Services whose containers are blocks, by their type in Terraform. */
export const containerServices: ReadonlyMap<string, ContainerServiceModel> = new Map([
  [
    'google_cloud_run_v2_service',
    {
      source: 'Terraform Google provider 7, google_cloud_run_v2_service: template.containers, liveness_probe, startup_probe',
      title: 'Cloud Run service',
      path: ['template', 'containers'],
    },
  ],
  [
    'google_cloud_run_service',
    {
      source: 'Terraform Google provider 7, google_cloud_run_service: template.spec.containers, liveness_probe, startup_probe',
      title: 'Cloud Run service',
      path: ['template', 'spec', 'containers'],
    },
  ],
])

/**
 * Amazon ECS API, ContainerDefinition: stopTimeout, "If the parameter isn't specified, then the default value of 30 seconds is used".
 * DeploymentConfiguration: minimumHealthyPercent, with the default of 100 for the replica scheduler.
 */
export const ecs = {
  taskDefinition: 'aws_ecs_task_definition',
  taskTitle: 'ECS task definition',
  service: 'aws_ecs_service',
  serviceTitle: 'ECS service',
  /** In seconds. */
  defaultStopTimeout: 30,
} as const
