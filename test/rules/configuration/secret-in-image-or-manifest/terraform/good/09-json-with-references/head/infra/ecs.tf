resource "aws_ecs_task_definition" "api" {
  family                = "api"
  container_definitions = <<-EOF
  [
    {
      "name": "api",
      "image": "${aws_ecr_repository.api.repository_url}:${var.release}",
      "secrets": [
        { "name": "SESSION_SECRET", "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:session-AbCdEf" }
      ],
      "environment": [
        { "name": "API_TOKEN", "value": "${var.api_token}" },
        { "name": "DATABASE_PASSWORD", "value": "${jsonencode(random_password.database.result)}" }
      ]
    }
  ]
  EOF
}
