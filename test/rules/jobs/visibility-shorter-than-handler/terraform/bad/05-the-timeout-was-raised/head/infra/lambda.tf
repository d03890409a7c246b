resource "aws_lambda_function" "worker" {
  function_name = "worker"
  handler       = "index.handler"
  runtime       = "nodejs24.x"
  timeout       = 120
}
