provider "aws" {
  region = "eu-central-1"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.orders.arn
  handler       = "index.handler"
  runtime       = "nodejs24.x"
  filename      = "orders.zip"
  timeout       = 600
}
