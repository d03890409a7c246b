variable "image" {
  type = string
}

locals {
  app = jsonencode({
    name  = "orders"
    image = var.image
  })
}

resource "aws_ecs_task_definition" "orders" {
  family                = "orders"
  container_definitions = "[${local.app}]"
}
