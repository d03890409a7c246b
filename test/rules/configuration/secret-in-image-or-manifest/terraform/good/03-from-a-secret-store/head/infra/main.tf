resource "aws_lambda_function" "worker" {
  environment {
    variables = {
      DB_PASSWORD        = data.aws_secretsmanager_secret_version.db.secret_string
      DB_PASSWORD_SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db"
    }
  }
}
