resource "aws_ecs_service" "orders" {
  name                               = "orders"
  task_definition                    = aws_ecs_task_definition.orders.arn
  desired_count                      = 1
  deployment_minimum_healthy_percent = 0 # <- finding

  load_balancer {
    target_group_arn = aws_lb_target_group.orders.arn
    container_name   = "orders"
    container_port   = 8080
  }
}

resource "aws_appautoscaling_target" "orders" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.orders.name}"
  min_capacity       = 2
  max_capacity       = 8
}
