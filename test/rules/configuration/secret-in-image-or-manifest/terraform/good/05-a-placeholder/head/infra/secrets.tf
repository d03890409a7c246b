resource "aws_secretsmanager_secret_version" "api" {
  secret_id     = aws_secretsmanager_secret.api.id
  secret_string = "changeme"

  lifecycle {
    ignore_changes = [secret_string]
  }
}
