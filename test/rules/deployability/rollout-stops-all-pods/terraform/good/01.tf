resource "aws_ecs_service" "orders" {
  name                               = "orders"
  task_definition                    = aws_ecs_task_definition.orders.arn
  desired_count                      = 3
  deployment_minimum_healthy_percent = 50

  load_balancer {
    target_group_arn = aws_lb_target_group.orders.arn
    container_name   = "orders"
    container_port   = 8080
  }
}
