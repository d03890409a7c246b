locals {
  service = "orders"
}

resource "aws_ecs_task_definition" "orders" {
  family = local.service

  container_definitions = jsonencode([
    {
      name  = local.service
      image = "shop/orders:1.4.2"
      healthCheck = {
        command = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"]
      }
    },
    {
      name  = "${local.service}-collector"
      image = "shop/collector:0.9.1"
    }
  ])
}
