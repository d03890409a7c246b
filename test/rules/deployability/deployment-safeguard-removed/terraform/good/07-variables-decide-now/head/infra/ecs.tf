resource "aws_ecs_task_definition" "orders" {
  family = "orders"

  container_definitions = jsonencode([
    {
      name  = "orders"
      image = "shop/orders:1.4.2"
      user            = var.user
      healthCheck     = length(var.health_command) > 0 ? { command = var.health_command } : null
      linuxParameters = var.linux_parameters
    }
  ])
}
