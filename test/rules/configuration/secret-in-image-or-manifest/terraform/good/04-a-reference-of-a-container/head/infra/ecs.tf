resource "aws_ecs_task_definition" "api" {
  container_definitions = jsonencode([{
    name    = "api"
    secrets = [{ name = "SESSION_SECRET", valueFrom = aws_ssm_parameter.session.arn }]
  }])
}
