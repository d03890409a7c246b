resource "aws_appautoscaling_target" "orders" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${aws_ecs_cluster.main.name}/${aws_ecs_service.orders.name}"
  min_capacity       = 2
  max_capacity       = 8
}
