variable "stop_timeout" {
  type = number
}

resource "aws_ecs_task_definition" "orders" {
  family = "orders"

  container_definitions = jsonencode([
    {
      name        = "orders"
      image       = "shop/orders:1.4.2"
      command     = ["gunicorn", "--graceful-timeout", "90", "orders.wsgi"]
      stopTimeout = var.stop_timeout
    }
  ])
}
