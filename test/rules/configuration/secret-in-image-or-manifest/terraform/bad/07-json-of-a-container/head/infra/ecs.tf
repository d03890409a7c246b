resource "aws_ecs_task_definition" "api" {
  family                = "api"
  container_definitions = <<-EOF
  [
    {
      "name": "api",
      "image": "${aws_ecr_repository.api.repository_url}:${var.release}",
      "environment": [
        { "name": "PORT", "value": "8080" },
        { "name": "SESSION_SECRET", "value": "q7Rt{{}}vX2m9LpZ4wK8uYb3" } # <- finding
      ]
    }
  ]
  EOF
}
