provider "aws" {
  region = "eu-central-1"
}
resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.orders.arn
  handler       = "index.handler"
  runtime       = "nodejs24.x"
  filename      = "orders.zip"
  timeout       = var.timeout
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id             = aws_apigatewayv2_api.shop.id
  integration_type   = "AWS_PROXY"
  integration_uri    = aws_lambda_function.orders.invoke_arn
}

variable "timeout" {
  type = number
}
