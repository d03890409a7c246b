resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    {
      name  = "api"
      image = "acme/api:1.4.2"
      environment = [
        { name = "PORT", value = "8080" },
        { name = "SESSION_SECRET", value = "q7Rt{{}}vX2m9LpZ4wK8uYb3" }, # <- finding
      ]
    },
  ])
}
