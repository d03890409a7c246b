resource "aws_ecs_task_definition" "orders" {
  family = "orders"

  container_definitions = jsonencode([
    { name = "orders", image = "shop/orders:latest", essential = true }
  ])
}

resource "aws_ecs_service" "orders" {
  name            = "orders"
  cluster         = aws_ecs_cluster.main.id
  task_definition = aws_ecs_task_definition.orders.arn

  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }
}
