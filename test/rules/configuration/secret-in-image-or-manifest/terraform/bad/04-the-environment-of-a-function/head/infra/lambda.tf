resource "aws_lambda_function" "worker" {
  function_name = "worker"

  environment {
    variables = {
      LOG_LEVEL   = "info"
      JWT_SECRET  = "q7Rt{{}}vX2m9LpZ4wK8uYb3" # <- finding
    }
  }
}
