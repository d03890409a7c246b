resource "aws_ecs_task_definition" "orders" {
  family = "orders"

  container_definitions = jsonencode([
    {
      name  = "orders"
      image = "shop/orders:1.4.2"
      user = "1000"
      healthCheck = {
        command = ["CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"]
      }
      linuxParameters = {
        initProcessEnabled = true
      }
    }
  ])
}
