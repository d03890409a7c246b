variable "name" {}

resource "aws_sqs_queue" "this" {
  name                       = var.name
  visibility_timeout_seconds = 180
}

output "arn" {
  value = aws_sqs_queue.this.arn
}

output "url" {
  value = aws_sqs_queue.this.url
}

resource "aws_lambda_event_source_mapping" "this" {
  event_source_arn = aws_sqs_queue.this.arn
  function_name    = aws_lambda_function.this.arn
}

resource "aws_lambda_function" "this" {
  function_name = "importer"
  timeout       = 30
}
